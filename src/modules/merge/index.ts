import './mutation.ts';
