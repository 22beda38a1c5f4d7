import './mutation.ts';
import './query.ts';

export { Event, EventConnection } from './type.ts';
