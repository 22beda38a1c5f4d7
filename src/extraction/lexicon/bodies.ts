import { words } from './word-classes.ts';

/** Short terms for a body: "the company". */
export const ORGANIZATION_NOUNS = words(`company firm agency group union organization organisation
  association charity airline railway carrier retailer bank manufacturer automaker carmaker utility
  developer regulator ministry department commission board council club fund society coalition
  alliance startup giant force`);

/** Of these, ones that may refer to any of several: officials of one government are too many. */
export const OFFICIAL_BODIES = words(
  `ministry department commission board council regulator union club bank fund`,
);

/** Of these, possible outlets: "the company", but not "the airline". */
export const MAY_REPORT = words('company firm agency group organization organisation giant');

/** After a name, the kind of body: "the Ashton Steel company" names a body as a name alone does. */
export const BODIES_BEHIND_NAME = words('agency service company group party movement');

/** Before "of" and a name, as printed: "City of Ashton". */
export const NAMED_BODIES =
  words(`City Town Township Village County District University College Bank Ministry Department Office
  Bureau Board House Church Diocese Port`);
