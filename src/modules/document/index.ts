import './query.ts';

export { TextRepair } from './text-repair.ts';
export { Document, DocumentConnection } from './type.ts';
