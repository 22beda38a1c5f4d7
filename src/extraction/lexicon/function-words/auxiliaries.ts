import { including, without, words } from '../word-classes.ts';

/** Auxiliaries with tense or mood; "wo", "ca" and "ai" are cut from "won't", "can't" and "ain't". */
export const FINITE_AUXILIARIES = words(`is are was were am has have had do does did will would can
  could may might shall should must 's ’s 're ’re 've ’ve 'll ’ll 'd ’d wo ca ai`);

export const NONFINITE_BE = words('be been being');

/** Finite forms of "be": "her answer was". */
export const FINITE_BE = words("is was were are 's ’s");
export const FULL_FINITE_BE = without(FINITE_BE, "'s ’s");

/** "is to blame", "largely to": words before an infinitive that reports nothing. */
export const BEFORE_BLAME = including(FULL_FINITE_BE, 'be been partly largely');

/** All forms of "be", except the contracted "'re". */
export const FORMS_OF_BE = including(FINITE_BE, 'am be been being');

/** Auxiliaries that make a participle passive: "was told", "got told". */
export const PASSIVE_AUXILIARIES = including(FORMS_OF_BE, "'re ’re get got");

export const FORMS_OF_HAVE = words("has have had 've ’ve");

/** Auxiliaries that make a participle perfect: "has been told"; "'s" and "'d" may be of "have". */
export const PERFECT_AUXILIARIES = including(FORMS_OF_HAVE, "having 's ’s 'd ’d");

/** After these the past form is a participle: "would be drained and rebuilt". */
export const BEFORE_PARTICIPLE = words('be been being get have has had was were is are');

export const MODALS = words('will would can could may might shall should must');

/**
 * Words with which a verb of saying reports nothing: "would say", "to say if"; "shall" is missing
 * here.
 */
export const REPORTS_NOT = including(without(MODALS, 'shall'), "'ll ’ll 'd ’d if");

export const NEGATIONS = words("not n't n’t never neither nor cannot hardly barely");

/** "…, as did the mayor": stands for a verb named before. */
export const PRO_VERBS = words('have has had did do does');
