import { words } from './word-classes.ts';

const ROLES =
  words(`president minister senator governor mayor candidate nominee professor coach lawyer attorney
  spokesman spokeswoman spokesperson chief director secretary leader congressman congresswoman
  congressperson lawmaker judge justice actor actress singer author player star man woman officer
  doctor father mother businessman businesswoman billionaire mogul republican democrat premier
  chancellor analyst researcher writer host commissioner chairman chairwoman ceo executive
  representative ambassador general pastor activist defenceman forward goalie captain veteran
  adviser advisor strategist pollster economist scientist student teacher founder owner winger
  pitcher politician incumbent manager magnate pontiff pope king queen prince duke son daughter
  wife husband brother sister artist musician rapper comedian director producer reporter journalist
  columnist editor physician psychologist therapist sheriff detective constable inspector
  superintendent farmer driver pilot chef critic historian expert official aide deputy councillor
  chair vice-president principal dean rabbi imam bishop cardinal archbishop priest resident native
  speaker boss trainer striker midfielder defender quarterback guard rookie skipper newcomer
  newsman anchor anchorman broadcaster filmmaker novelist poet hero suspect victim plaintiff
  defendant boy girl teen teenager`);

/** True for a noun that names a person by what the person is or does: "minister". */
export function isRole(word: string): boolean {
  return ROLES.has(word);
}

/** People who speak for another: "through his lawyer". */
export const GO_BETWEENS =
  words(`spokesman spokeswoman spokesperson spokespeople lawyer lawyers attorney attorneys solicitor
  solicitors barrister barristers counsel agent agents publicist publicists representative
  representatives manager managers aide aides assistant assistants friend friends relative relatives
  intermediary intermediaries emissary emissaries envoy envoys`);

/** People cited without a name: ", citing people close to the talks". */
export const CITED_PEOPLE =
  words(`people person persons source sources police staff staffer staffers employee employees banker
  bankers insider insiders allies ally friend friends colleague colleagues diplomat diplomats witness
  witnesses investigator investigators prosecutor prosecutors`);
