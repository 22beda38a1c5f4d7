import './query.ts';

export { Document, DocumentConnection } from './type.ts';
