import './query.ts';

export { repairedText } from './text-repair.ts';
export { Document, DocumentConnection } from './type.ts';
