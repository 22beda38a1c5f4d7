import { useState } from 'preact/hooks';
import {
  CheckQuoteViewDocument,
  type CheckQuoteViewQuery,
} from '../../../generated/reader/documents.ts';
import { Field } from '../../components/field.tsx';
import { Failed, Skeleton } from '../../components/load-states.tsx';
import { navigate, usePlace } from '../../state/location.ts';
import { useQuery } from '../../state/use-query.ts';
import { useSessionText } from '../../state/use-session-text.ts';
import { Match } from './match.tsx';
import { Verdict, VerdictKey } from './verdict.tsx';

/** Did they really say that? The address holds the question, so that an answer can be shared. */
export function Check() {
  const given = new URLSearchParams(usePlace().search);
  const text = given.get('text')?.trim() ?? '';
  const speaker = given.get('speaker')?.trim() ?? '';
  const { data, failure, isLoading, retry } = useQuery(
    CheckQuoteViewDocument,
    text ? { text, speaker: speaker || null } : null,
  );
  const isInput = failure?.code === 'BAD_USER_INPUT';
  return (
    <div class="check-view">
      <header class="view-head">
        <h1>Did they really say that?</h1>
        <p class="standfirst">
          Paste a quotation. It is held, word by word, against every statement on record.
        </p>
      </header>
      <Question text={text} speaker={speaker} problem={isInput ? failure.message : undefined} />
      <section aria-label="Answer" aria-live="polite" class="answer">
        {failure && !isInput && <Failed failure={failure} retry={retry} />}
        {text && isLoading && <Skeleton lines={4} />}
        {text && !isLoading && !failure && data && <Answer {...data.checkQuote} />}
      </section>
      {!text && <VerdictKey />}
    </div>
  );
}

interface QuestionProps {
  text: string;
  speaker: string;
  problem: string | undefined;
}

function Question({ text, speaker, problem }: QuestionProps) {
  const [typed, setTyped] = useSessionText('check', text);
  const [name, setName] = useState(speaker);
  const words = text && typed === '' ? text : typed;
  const submit = (event: Event) => {
    event.preventDefault();
    const parameters = new URLSearchParams({ text: words.trim() });
    if (name.trim()) parameters.set('speaker', name.trim());
    navigate(`/check?${parameters}`);
  };
  return (
    <form class="question" onSubmit={submit}>
      <Field label="The quotation" problem={problem}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            dir="auto"
            required
            placeholder="You got a big win"
            value={words}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="question-row">
        <Field label="Who is said to have said it (optional)">
          {(field) => (
            <input
              {...field}
              dir="auto"
              placeholder="Biden"
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <button type="submit" class="button primary">
          Check it
        </button>
      </div>
    </form>
  );
}

function Answer({ verdict, standing, matches }: CheckQuoteViewQuery['checkQuote']) {
  return (
    <>
      <Verdict verdict={verdict} standing={standing} />
      {matches.length > 0 && (
        <>
          <p class="diff-legend">
            <del>only in the record</del> <ins>only in the quotation</ins>
          </p>
          <ol class="matches">
            {matches.map((match) => (
              <Match key={match.statement.id} match={match} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
