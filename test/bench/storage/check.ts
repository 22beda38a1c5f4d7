import { checkQuote } from '../../../src/modules/check/service.ts';
import { measure, printTable } from '../measure.ts';
import { type Random, seededRandom } from '../random.ts';
import { writeStatement } from '../sentences.ts';
import { NOUNS } from '../vocabulary.ts';
import { type BenchDatabase, onEachSize, readSizes } from './bench-database.ts';
import { actorId, inventReports, worldOf } from './invent-reports.ts';

interface Stored {
  text: string;
  speaker: string;
  other: string;
}

interface Question {
  text: string;
  speaker?: string;
  expected: string;
}

/** Ways of asking; null where a statement does not lend itself to one. */
const WAYS: Record<string, (stored: Stored, random: Random) => Question | null> = {
  'word for word': ({ text }) => ({ text, expected: 'VERBATIM' }),
  'with its speaker': ({ text, speaker }) => ({ text, speaker, expected: 'VERBATIM' }),
  'with another speaker': ({ text, other: speaker }) => ({
    text,
    speaker,
    expected: 'MISATTRIBUTED',
  }),
  'one word changed': ({ text }, random) => changeWord(text, random),
  'one of 4 to 6 words changed': ({ text, speaker }, random) => {
    const words = text.split(/[ ,.]+/).slice(0, 4 + random.below(3));
    const changed = changeWord(words.join(' '), random);
    return changed && { ...changed, speaker };
  },
  'three to five words': ({ text }, random) => {
    const words = text.split(/[ ,.]+/);
    const from = random.below(Math.max(1, words.length - 6));
    const run = words.slice(from, from + 3 + random.below(3));
    // All of a short statement is no part of it; and a negation cut off is another matter.
    const isPart = run.length < words.filter((word) => word !== '').length;
    return !isPart || /nobody|not|n't/i.test(text)
      ? null
      : { text: run.join(' '), expected: 'PARTIAL' };
  },
  'two joined': ({ text }, random) => ({
    text: `${text} ${writeStatement(random)}`,
    expected: 'ALTERED',
  }),
  'nobody said it': (_stored, random) => ({
    text: `My ${random.pick(['aunt', 'barber', 'canary'])} painted ${random.pick(['a comet', 'two lighthouses', 'plum cake'])} with her ${random.pick(['left shoe', 'violin', 'umbrella'])} ${random.pick(['at noon', 'by mistake', 'twice'])}`,
    expected: 'NOT_FOUND',
  }),
  'a text of 2,000 words': ({ text }, random) => {
    let speech = text;
    while (speech.split(' ').length < 2000) speech += ` ${writeStatement(random)}`;
    return { text: speech.split(' ').slice(0, 2000).join(' '), expected: '' };
  },
};

await onEachSize(readSizes(), async (database) => {
  const rows = [];
  for (const [made, way] of Object.entries(WAYS)) rows.push(await measureWay(database, made, way));
  printTable(`checkQuote among ${database.statements.toLocaleString('en')} statements`, rows);
});

async function measureWay(
  { db, statements, takeDatabaseMs }: BenchDatabase,
  made: string,
  way: (stored: Stored, random: Random) => Question | null,
) {
  const random = seededRandom(statements + made.length);
  const questions = (await drawStatements(db, statements)).flatMap((row) => way(row, random) ?? []);
  let right = 0;
  let databaseMs = 0;
  const wall = await measure(
    made,
    questions.map(({ text, speaker, expected }) => async () => {
      takeDatabaseMs();
      const started = performance.now();
      const { verdict } = await checkQuote({ db }, { text, speaker });
      const ms = performance.now() - started;
      databaseMs += takeDatabaseMs();
      if (verdict === expected) right += 1;
      return ms;
    }),
  );
  const expects = questions[0]?.expected !== '';
  const share = `${((100 * right) / (wall.runs + Math.min(3, wall.runs))).toFixed(1)} %`;
  return { ...wall, databaseMs: databaseMs / wall.runs, right: expects ? share : '' };
}

/** Sixty statements from all over the years, each with its speaker and somebody else. */
async function drawStatements(db: BenchDatabase['db'], statements: number): Promise<Stored[]> {
  const world = worldOf(statements);
  const random = seededRandom(statements);
  const ids = Array.from({ length: 75 }, () => random.below(Math.floor(statements / 10))).map(
    (document) => inventReports(world, document, 1).statements.id?.[random.below(10)] ?? '',
  );
  const others = ids.map(() => actorId(random.below(world.actors)));
  const rows = await db.$queryRaw<Stored[]>`
    SELECT s.text, a.name AS speaker, other.name AS other
    FROM unnest(${ids}::uuid[], ${others}::uuid[]) AS drawn(id, other_id)
    JOIN statement AS s USING (id) JOIN actor AS a ON a.id = s.speaker_id
    JOIN actor AS other ON other.id = drawn.other_id AND other.id <> a.id`;
  return rows.slice(0, 60);
}

function changeWord(text: string, random: Random): Question | null {
  const words = text.split(' ');
  const places = words.flatMap((word, index) => (/^[a-z]{5,}$/.test(word) ? [index] : []));
  if (places.length === 0 || words.length < 4) return null;
  const noun = random.pick(NOUNS.filter((candidate) => !text.includes(candidate)));
  return { text: words.with(random.pick(places), noun).join(' '), expected: 'ALTERED' };
}
