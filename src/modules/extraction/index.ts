import './mutation.ts';
import './query.ts';
