import { useMemo, useState } from 'preact/hooks';
import { ExtractStatementsDocument } from '../../../client/index.ts';
import { Failed } from '../../components/load-states.tsx';
import { MarkedText } from '../../components/marking/marked-text.tsx';
import { useMarkKeys } from '../../components/marking/use-mark-keys.ts';
import { RepairNote } from '../../components/repair-note.tsx';
import { counted } from '../../format/counting.ts';
import { useDebounced } from '../../state/use-debounced.ts';
import { useQuery } from '../../state/use-query.ts';
import { useSessionText } from '../../state/use-session-text.ts';
import { Findings } from './findings.tsx';
import { sample } from './sample.ts';
import { Submission } from './submission.tsx';
import { toMarked } from './to-marked.ts';

const pauseMs = 350;

/** Paste a text and see what is read in it, as one types; nothing is stored unless it is submitted. */
export function Try() {
  const [text, setText] = useSessionText('try');
  const settled = useDebounced(text, pauseMs);
  const { data, failure, isLoading, retry } = useQuery(
    ExtractStatementsDocument,
    settled.trim() ? { text: settled } : null,
  );
  const extraction = settled.trim() ? data?.extractStatements : undefined;
  const statements = useMemo(() => extraction?.statements.map(toMarked) ?? [], [extraction]);
  const [chosen, choose] = useState('');
  useMarkKeys(
    statements.map(({ key }) => key),
    chosen,
    choose,
  );
  return (
    <div class="try-view">
      <header class="view-head">
        <h1>Try it on a text of yours</h1>
        <p class="standfirst">
          Paste an article and see who says what in it, and through whom. Nothing is stored.
        </p>
      </header>
      <div class="try-body">
        <div class="try-input">
          <label for="try-text">The text</label>
          <textarea
            id="try-text"
            dir="auto"
            value={text}
            placeholder="Paste an article here …"
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <p class="buttons">
            <button type="button" class="button" onClick={() => setText(sample)}>
              Take an example
            </button>
            <button type="button" class="button" disabled={!text} onClick={() => setText('')}>
              Clear
            </button>
          </p>
          <Submission text={text} />
        </div>
        <section class="try-output" aria-label="What is read in it" aria-busy={isLoading}>
          <p class="result-count" role="status">
            {extraction
              ? counted(statements.length, 'statement')
              : text.trim()
                ? 'Reading …'
                : 'What is read in the text stands here.'}
          </p>
          {failure && <Failed failure={failure} retry={retry} />}
          {extraction && (
            <>
              <RepairNote repairs={extraction.repairs} />
              <MarkedText
                text={extraction.text}
                statements={statements}
                chosen={chosen}
                choose={choose}
              />
              <Findings statements={extraction.statements} chosen={chosen} choose={choose} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}
