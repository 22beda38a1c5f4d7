import type { Reply, Target } from './reply.ts';

/** Something that a client does who means no good, or knows no better. */
export interface Attack {
  name: string;
  /** What must come back, as "status code": "400 LIMIT_EXCEEDED". Nothing at all is "null null". */
  expects: RegExp;
  send(target: Target): Promise<Reply>;
}

export const refused = /^4\d\d [A-Z_]+$/;
export const answered = /^200 /;
export const limited = /^400 LIMIT_EXCEEDED$/;
