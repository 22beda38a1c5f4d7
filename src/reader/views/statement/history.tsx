import type { StatementViewQuery } from '../../../generated/reader/documents.ts';
import { instantWords } from '../../format/dates.ts';
import { channelLabels, kindLabels, reviewLabels } from '../../format/labels.ts';

interface HistoryProps {
  history: NonNullable<StatementViewQuery['statement']>['history'];
  recordedAt: string;
}

/** The changes to a statement, by whom and why, the last change first. */
export function History({ history, recordedAt }: HistoryProps) {
  return (
    <section class="history" aria-labelledby="history-title">
      <h2 class="small-title" id="history-title">
        History
      </h2>
      <ol>
        {history.edges.map(({ node }) => (
          <li key={node.id}>
            <p class="history-when">
              <time dateTime={node.changedAt}>{instantWords(node.changedAt)}</time>,{' '}
              {node.changedBy}
            </p>
            <Changes before={node.before} after={node.after} />
            {node.note && <p class="history-note">“{node.note}”</p>}
          </li>
        ))}
        <li>
          <p class="history-when">
            <time dateTime={recordedAt}>{instantWords(recordedAt)}</time>, first stored
          </p>
        </li>
      </ol>
      {history.totalCount > history.edges.length && (
        <p class="quiet">
          The {history.edges.length} latest of {history.totalCount} changes.
        </p>
      )}
    </section>
  );
}

function Changes({ before, after }: { before: unknown; after: unknown }) {
  const names = [...new Set([...fieldsOf(before), ...fieldsOf(after)].map(([name]) => name))];
  return (
    <ul class="changes">
      {names.map((name) => (
        <li key={name}>
          {fieldNames[name] ?? spaced(name)}: <del>{shown(valueAt(before, name))}</del>{' '}
          <ins>{shown(valueAt(after, name))}</ins>
        </li>
      ))}
    </ul>
  );
}

function fieldsOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function valueAt(value: unknown, name: string): unknown {
  return Object.fromEntries(fieldsOf(value))[name];
}

const fieldNames: Record<string, string> = {
  channel: 'How it was said',
  hedged: 'Hedge',
  kind: 'Kind',
  reviewState: 'Review',
  saidOn: 'When',
  speaker: 'Speaker',
  addressees: 'To whom',
  text: 'Words',
  chain: 'Chain',
  event: 'Event',
};

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const words: Record<string, string> = { ...kindLabels, ...channelLabels, ...reviewLabels };

/** The label of one of the API's values; any other text as it is. */
function wordsOf(value: string): string {
  return Object.hasOwn(words, value) ? String(words[value]) : value;
}

/** Any JSON as words; a name where it is an object that has one. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.map(shown).join(', ') || 'nothing';
  if (typeof value === 'string') return wordsOf(value);
  if (typeof value !== 'object') return String(value);
  const { name, value: inner } = value as { name?: unknown; value?: unknown };
  if (typeof name === 'string') return name;
  return inner === undefined ? JSON.stringify(value) : shown(inner);
}
