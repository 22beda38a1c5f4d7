import { FILLER } from './fold-marks.ts';
import { isFirstName } from './gender.ts';

const NICKNAME =
  /(?<=(\p{Lu}[\p{L}'’-]*\.?) )"(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)"(?= \p{Lu}\p{Ll})/gu;

/** 'Robert "Bob" Smith': the marks of a nickname quote nobody; they are folded away, the length kept. */
export function foldNicknames(folded: string): string {
  return folded.replace(NICKNAME, (marked, before: string, name: string) =>
    isFirstName(before) || before.endsWith('.') ? `${FILLER}${name}${FILLER}` : marked,
  );
}
