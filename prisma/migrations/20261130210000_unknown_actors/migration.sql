-- An actor of whom nothing tells yet whether it is a person or a body.

ALTER TYPE "actor_kind" ADD VALUE 'UNKNOWN';
