import { expect, it } from 'vitest';
import { extractStatements } from '../../../src/extraction/index.ts';
import { builtInSources } from '../../../src/settings/known-sources.ts';

/** The built-in list is the one that the extractor itself knows: nobody has to hand it in. */
const agencies = builtInSources
  .filter(({ kind }) => kind === 'NEWS_AGENCY')
  .flatMap(({ name, aliases }) => [name, ...aliases]);

it.each(agencies)('%s is known as an agency without a registry', (name) => {
  const [statement] = extractStatements(`“The mill is ours,” Ann Poe told ${name} on Tuesday.`);
  expect(statement?.chain).toMatchObject([{ role: 'REPORTER', kind: 'NEWS_AGENCY' }]);
});

it('is no person where it writes itself small', () => {
  const [statement] = extractStatements('The mill would stay, dpa reported.');
  expect(statement?.speaker).toMatchObject({ name: 'dpa', kind: 'ORGANIZATION' });
});
