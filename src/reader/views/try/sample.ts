/** A text to try it on, of our own making, with something of everything. */
export const sample = `The harbour of Port Ellery will stay closed until Friday, Mayor Ruth Calder said on Monday.

“Nobody sails before the divers are done,” Calder told reporters at a press conference. “Not the ferry, not the fleet.”

Two of the divers have “serious doubts” about the north pier, according to a port official who spoke with the Ellery Courier on condition of anonymity because the report is not public.

The ferry company’s director, Tom Okafor, reportedly told his captains to prepare for a week without work. “We can carry that,” he said in a statement, “but not twice.”

The fishing cooperative called the closure “a necessary nuisance,” Reuters reported.`;
