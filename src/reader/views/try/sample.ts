/** A text to try it on, of our own making, with something of everything. */
export const sample = `The harbour of Port Ellery will stay closed until Friday, Mayor Ruth Calder said on Monday.

“Nobody sails before the divers are done,” Calder said at a press conference. “Not the ferry, not the fleet.”

“You have a week,” Calder told Tom Okafor, the director of the ferry company, on a call, according to a port official who spoke with the Ellery Courier on condition of anonymity.

Okafor reportedly told his captains to prepare for a week without work. “We can carry that,” he said in a statement, “but not twice.”

The closure was “a necessary nuisance,” Ines Marchetti, the transport minister, told Reuters.`;
