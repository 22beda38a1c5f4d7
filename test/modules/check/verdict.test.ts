import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeMatch, rankMatches } from '../../../src/modules/check/judge.ts';
import { compareQuote, readAskedText, readText } from '../../../src/modules/check/verdict.ts';
import { makeCases, makeRecords, type QuoteCase } from './cases.ts';

const records = makeRecords(20240413).map((record) => ({ ...record, read: readText(record.text) }));
const cases = makeCases(records, 7);

function judge({ asked, speaker }: QuoteCase): string {
  const read = readAskedText(asked);
  const candidates = records.map((record) => {
    const speakerMatches = speaker === null ? null : speaker === record.speaker;
    const sameSpeaker = speakerMatches === true;
    const comparison = compareQuote(record.read, read, { sameSpeaker });
    return { comparison, speakerMatches, reviewState: 'EXTRACTED' as const };
  });
  const [best] = rankMatches(candidates);
  return best ? judgeMatch(best) : 'NOT_FOUND';
}

const GANTZ =
  'We will build a regional coalition and exact the price from Iran in the fashion and timing that is right for us.';

function verdictOf(recorded: string, asked: string): string {
  return compareQuote(readText(recorded), readAskedText(asked)).verdict;
}

describe('the verdict', () => {
  test.each([
    ['He killed seven men and 1,200 goats.', 'he killed 7 men and 1200 goats'],
    ['We spent twelve hundred dollars.', 'We spent $1,200'],
    [
      'It cost $5 million and 5% of our time',
      'it cost five million dollars and five per cent of our time',
    ],
    ['It was the 7th of one hundred and twenty', 'it was the seventh of 120'],
    ['They should have known better', 'They should’ve known better'],
    ['I’ve never met them, and we’ve all tried', 'Ive never met them, and we have all tried'],
    ['The wells lost 72,000 litres', 'The wells lost 72 000 litres'],
    ['The wells lost 1,200,500 litres', 'The wells lost 1’200’500 litres'],
    ['Our offer stands at €20 million today', 'Our offer stands at €20m today'],
    ['Their offer was $1.2 billion in cash', 'Their offer was $1.2bn in cash'],
    ['We paid £300,000 for it', 'We paid £300k for it'],
    ['It cost us 4 million euros', 'It cost us EUR 4m'],
    ['It cost us 4 million dollars', 'It cost us US$4 mn'],
    ['Some 300,000 came to the square', 'Some 300k came to the square'],
    ['We don’t want a counter-attack in the U.S.', 'we dont want a counterattack in the US'],
    ['Erdoğan came to Łódź', 'erdogan came to lodz'],
    ['You got a win … Take the win', 'You got a win. Take the win'],
    [GANTZ, GANTZ.replace('a regional', 'a [new] regional').replace('We', '[W]e')],
    ['我们不会支持以色列的反击。', '我们不会支持 以色列的反击'],
  ])('takes the same words, however written, as VERBATIM: %s', (recorded, asked) => {
    expect(verdictOf(recorded, asked)).toBe('VERBATIM');
  });

  test.each([
    [GANTZ, 'build a regional'],
    [GANTZ, '… build a regional coalition … in the fashion and timing …'],
    [GANTZ, '[Israel] will build a regional coalition'],
    ['I do not like it, but we will fight on the beaches', 'we will fight on the beaches'],
    ['We went in. We did not stay. We came back', 'We went in … We came back'],
    ['No, we will go home soon', 'we will go home soon'],
  ])('takes an honest cut as PARTIAL: %s', (recorded, asked) => {
    expect(verdictOf(recorded, asked)).toBe('PARTIAL');
  });

  test.each([
    ['I do not think that we should attack', 'we should attack'],
    ['It is false that the mayor took a bribe', 'the mayor took a bribe'],
    ['Few people believed us, but we were right', 'people believed us'],
    ['We hardly knew the man at all', 'knew the man at all'],
    ['The minister denied that the bank had failed', 'the bank had failed'],
    ['If we do not act, we will lose the war', 'we will lose the war'],
    ['We will sell the mill if the council agrees', 'We will sell the mill'],
    ['Unless it rains, the farm is lost for good', 'the farm is lost for good'],
    ['Some say the mayor is a thief', 'the mayor is a thief'],
    ['They would have sold the mill by May', 'sold the mill by May'],
    ['The bank reportedly lost all of its money', 'lost all of its money'],
    [
      'I never met the minister. My lawyer met the minister twice',
      'I never met the minister … twice',
    ],
    ['We will not go. They will stay here in May', 'We will not … stay here in May'],
    ['The pipe is 20 metres long and leaks', 'The pipe is 20 miles long and leaks'],
    ['Our offer stands at €20 million today', 'Our offer stands at €20bn today'],
    ['We will not, under any circumstances, attack', 'We will … attack'],
    ['We will leave no one behind', 'We will leave'],
    ['We will attack', 'We will [not] attack'],
    ['He killed 7 men on that day', 'He killed [70] men on that day'],
    ['We met Gantz in the city of Haifa', 'We met [Netanyahu] in the city of Haifa'],
    ['We can win this war', 'We can’t win this war'],
    [GANTZ, 'We will … price … Iran … right'],
    [GANTZ, GANTZ.replace('a regional coalition', 'a coalition')],
  ])(
    'takes a cut that turns the sense, and any changed word, as ALTERED: %s',
    (recorded, asked) => {
      expect(verdictOf(recorded, asked)).toBe('ALTERED');
    },
  );

  test.each([
    ['Take the win', 'Take the car'],
    [GANTZ, 'We will go home and mow the lawn'],
    [GANTZ, 'We will'],
    [GANTZ, '…'],
    ['', 'We will build'],
  ])('takes a few words in common as nothing: %s', (recorded, asked) => {
    expect(verdictOf(recorded, asked)).toBe('NOT_FOUND');
  });

  test('finds one changed word in a speech of 2,000', () => {
    const speech = `${records.at(-1)?.text} ${GANTZ} ${GANTZ}`.split(' ').slice(-2000);
    const changed = speech.with(1234, 'zeppelins');
    const { verdict, diff } = compareQuote(readText(speech.join(' ')), readText(changed.join(' ')));
    expect(speech).toHaveLength(2000);
    expect(verdict).toBe('ALTERED');
    expect(diff().map(({ op }) => op)).toEqual(['EQUAL', 'DELETE', 'INSERT', 'EQUAL']);
    expect(diff()[2]?.text).toBe('zeppelins');
  });

  test('writes a diff whose parts make up the words of either text', () => {
    const words = fc.array(fc.constantFrom('war', 'peace', 'not', '7', 'we', 'Iran', '[the]', '…'));
    fc.assert(
      fc.property(words, words, (recorded, asked) => {
        const [left, right] = [readText(recorded.join(' ')), readText(asked.join(' '))];
        const { diff, similarity } = compareQuote(left, right);
        const wordsOf = (op: string) =>
          readText(
            diff()
              .flatMap((part) => (part.op === op ? [] : [part.text]))
              .join(' '),
          );
        const keys = (read: typeof left) => read.words.map(({ key }) => key);
        fc.pre(diff().length > 0);
        expect(keys(wordsOf('INSERT'))).toEqual(keys(left));
        expect(keys(wordsOf('DELETE'))).toEqual(keys(right));
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is right for at least 98 % of the generated cases, and of each way of quoting 90 %', () => {
    const judged = cases.map((quote) => ({ ...quote, verdict: judge(quote) }));
    const misses = judged.filter(({ verdict, expected }) => verdict !== expected);
    const told = misses.map(
      ({ made, expected, verdict, asked }) =>
        `${made}: ${expected}, not ${verdict}: ${asked.slice(0, 200)}`,
    );
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(misses.length / cases.length, told.join('\n')).toBeLessThanOrEqual(0.02);
    for (const made of new Set(cases.map((quote) => quote.made))) {
      const ofOneWay = judged.filter((quote) => quote.made === made);
      const wrong = misses.filter((quote) => quote.made === made);
      expect(wrong.length / ofOneWay.length, made).toBeLessThanOrEqual(0.1);
    }
  });
});
