import { words } from './word-classes.ts';

/** Auxiliaries with tense or mood; "wo", "ca" and "ai" are cut from "won't", "can't" and "ain't". */
export const FINITE_AUXILIARIES = words(`is are was were am has have had do does did will would can
  could may might shall should must 's ’s 're ’re 've ’ve 'll ’ll 'd ’d wo ca ai`);

export const NONFINITE_BE = words('be been being');
