import type { ActorKind } from '../../generated/prisma/enums.ts';

const GOVERNMENT =
  /\b(?:government|ministry|department|senate|congress|parliament|white house|kremlin|pentagon|administration|court|police|army|navy|military|treasury|cabinet|embassy|council|commission|united states|united kingdom|european union|america|britain|canada|china|egypt|france|germany|india|iran|iraq|israel|italy|japan|lebanon|mexico|north korea|pakistan|poland|qatar|russia|saudi arabia|south korea|syria|turkey|ukraine)\b/i;
const ORGANIZATION =
  /\b(?:inc|corp|corporation|company|co|ltd|llc|plc|gmbh|group|party|university|college|institute|association|union|bank|agency|foundation|society|church|league|federation|network|committee|organi[sz]ation|hamas|hezbollah|nato|google|microsoft|apple|amazon)\b\.?/i;

/** What sort of actor a name stands for that somebody gives without saying so. */
export function guessActorKind(name: string): ActorKind {
  if (GOVERNMENT.test(name)) return 'GOVERNMENT';
  if (ORGANIZATION.test(name)) return 'ORGANIZATION';
  return /^\p{Ll}.*s$/u.test(name.trim()) ? 'GROUP' : 'PERSON';
}
