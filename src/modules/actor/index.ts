import './query.ts';

export { ActorKind } from './kind.ts';
export { Actor, ActorConnection } from './type.ts';
