import { useState } from 'preact/hooks';
import { SubmitDocumentDocument, type SubmitDocumentInput } from '../../../client/index.ts';
import { Field } from '../../components/field.tsx';
import { KeyField, type Refusal, refusalOf } from '../../components/key-field.tsx';
import { ask, toFailure } from '../../state/api.ts';
import { forgetAnswers } from '../../state/cache.ts';
import { navigate } from '../../state/location.ts';
import { useKey } from '../../state/session-key.ts';
import { useSessionText } from '../../state/use-session-text.ts';

interface Problem {
  message: string;
  field: string | undefined;
}

/** For those with a key: puts the text on record, with what is read in it, and goes there to review. */
export function Submission({ text }: { text: string }) {
  const key = useKey();
  const [refusal, setRefusal] = useState<Refusal>();
  return (
    <details class="submission">
      <summary>Put it on record</summary>
      <KeyField refusal={refusal} />
      {key ? (
        <SubmitForm text={text} refuse={setRefusal} />
      ) : (
        <p class="quiet">It takes an API key of scope “submit”.</p>
      )}
    </details>
  );
}

const fields = [
  ['title', 'Headline', 'text'],
  ['publisher', 'Publisher', 'text'],
  ['byline', 'Byline', 'text'],
  ['url', 'Address', 'url'],
  ['publishedAt', 'Published on (UTC)', 'datetime-local'],
] as const;

function SubmitForm({ text, refuse }: { text: string; refuse(refusal?: Refusal): void }) {
  const { values, set, forget } = useSubmission();
  const [problem, setProblem] = useState<Problem>();
  const [isSending, setSending] = useState(false);
  const submit = async (event: Event) => {
    event.preventDefault();
    setSending(true);
    setProblem(undefined);
    refuse(undefined);
    const outcome = await send(toInput(text, values)).catch((error) => {
      const failure = toFailure(error);
      const refusal = refusalOf(failure);
      if (refusal) refuse(refusal);
      return { problem: refusal ? undefined : toProblem(failure.message) };
    });
    setSending(false);
    if ('problem' in outcome) return setProblem(outcome.problem);
    forget();
    forgetAnswers();
    navigate(`/articles/${outcome.id}`);
  };
  const at = (field: string) => problem?.field === field && problem.message;
  return (
    <form onSubmit={submit} noValidate>
      {fields.map(([name, label, type]) => (
        <Field key={name} label={label} problem={at(name)}>
          {(field) => (
            <input
              {...field}
              // One of the types that take a value, which the typings want to know beforehand.
              type={type as 'text'}
              value={values[name]}
              dir="auto"
              onInput={(event) => set(name, event.currentTarget.value)}
            />
          )}
        </Field>
      ))}
      {problem && !fields.some(([name]) => name === problem.field) && (
        <p class="problem" role="alert">
          {problem.message}
        </p>
      )}
      <button type="submit" class="button primary" disabled={isSending || !text.trim()}>
        {isSending ? 'Storing …' : 'Store and review'}
      </button>
    </form>
  );
}

type FieldName = (typeof fields)[number][0];
type Values = Record<FieldName, string>;

const nothing: Values = { title: '', publisher: '', byline: '', url: '', publishedAt: '' };

/** What was entered next to the text; a reload of the tab loses none of it. */
function useSubmission() {
  const [kept, keep] = useSessionText('submission', JSON.stringify(nothing));
  const values: Values = { ...nothing, ...JSON.parse(kept) };
  return {
    values,
    set: (name: FieldName, value: string) => keep(JSON.stringify({ ...values, [name]: value })),
    forget: () => keep(JSON.stringify(nothing)),
  };
}

function toInput(text: string, values: Values): SubmitDocumentInput {
  const given = Object.entries(values).filter(([, value]) => value.trim() !== '');
  const { publishedAt, ...rest } = Object.fromEntries(given);
  const instant = publishedAt && `${publishedAt.slice(0, 16)}:00Z`;
  return { text, ...rest, ...(instant && { publishedAt: instant }) };
}

async function send(input: SubmitDocumentInput): Promise<{ id: string } | { problem: Problem }> {
  const { submitDocument: result } = await ask(SubmitDocumentDocument, { input });
  if (result.__typename === 'SubmitDocumentSuccess') return { id: result.document.id };
  const path = 'path' in result ? result.path : [];
  return { problem: { message: result.message, field: path.at(-1) } };
}

/** A value that is none of its type, such as a URL, is reported by GraphQL itself, with its position. */
function toProblem(message: string): Problem {
  const [, field] = /at "input\.(\w+)"; ?/.exec(message) ?? [];
  return { message: field ? message.replace(/^.*?at "input\.\w+"; ?/, '') : message, field };
}
