import './document-revision.ts';
import './mutation.ts';
