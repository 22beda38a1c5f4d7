import { NamesDocument, type NamesQuery } from '../../../generated/reader/documents.ts';
import { partialDateWords } from '../../format/dates.ts';
import { channelLabels, kindLabels, reviewLabels } from '../../format/labels.ts';
import { useQuery } from '../../state/use-query.ts';
import type { FiltersProps } from './filters.tsx';
import { idLists, type ListName, lists, type SearchState, type WordName } from './search-state.ts';

const fixed: Partial<Record<ListName, Record<string, string>>> = {
  kind: kindLabels,
  channel: channelLabels,
  state: reviewLabels,
};

const before: Partial<Record<ListName, string>> = {
  speaker: 'Said by',
  addressee: 'Said to',
  source: 'Through',
  firstSource: 'Carried first by',
  publisher: 'Published by',
  event: 'At',
  document: 'In',
};

/** What a search is narrowed by, each with a way to take it away. */
export function Chips({ search, change }: FiltersProps) {
  const ids = idLists.flatMap((name) => search[name]);
  const { data } = useQuery(NamesDocument, ids.length > 0 ? { ids } : null);
  const chips = [
    ...lists.flatMap((name) =>
      search[name].map((value) => ({
        key: `${name} ${value}`,
        label: labelOf(name, value, data),
        remove: () => change({ [name]: search[name].filter((one) => one !== value) }),
      })),
    ),
    ...wordChips(search).map(([name, label]) => ({
      key: name,
      label,
      remove: () => change({ [name]: '' }),
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters that are set">
      {chips.map(({ key, label, remove }) => (
        <li key={key}>
          <button type="button" class="chip" onClick={remove} aria-label={`Take away: ${label}`}>
            <span dir="auto">{label}</span> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function labelOf(name: ListName, value: string, names: NamesQuery | undefined): string {
  const label = fixed[name]?.[value] ?? nameOf(value, names) ?? '…';
  return [before[name], label].filter(Boolean).join(' ');
}

function nameOf(id: string, names: NamesQuery | undefined): string | undefined {
  const node = names?.nodes.find((one) => one?.id === id);
  if (!node) return names && 'somebody unknown';
  if ('name' in node) return node.name;
  if ('headline' in node) return node.headline ?? 'an article without a headline';
  return 'title' in node ? node.title : undefined;
}

const anonymityLabels: Record<string, string> = {
  yes: 'On an anonymous source',
  only: 'On anonymous sources alone',
  no: 'On no anonymous source',
};

function wordChips(search: SearchState): [WordName, string][] {
  const { anonymous, hedged, saidFrom, saidTo, reportedFrom, reportedTo, sources } = search;
  const chips: [WordName, string | undefined | false][] = [
    ['speakerName', search.speakerName && `Said by anybody named “${search.speakerName}”`],
    ['addresseeName', search.addresseeName && `Said to anybody named “${search.addresseeName}”`],
    ['sourceName', search.sourceName && `Through anybody named “${search.sourceName}”`],
    [
      'firstSourceName',
      search.firstSourceName && `Carried first by anybody named “${search.firstSourceName}”`,
    ],
    ['anonymous', anonymityLabels[anonymous]],
    ['hedged', hedged && (hedged === 'yes' ? 'Hedged' : 'Not hedged')],
    ['saidFrom', saidFrom && `Said from ${partialDateWords(saidFrom)}`],
    ['saidTo', saidTo && `Said until ${partialDateWords(saidTo)}`],
    ['reportedFrom', reportedFrom && `Reported from ${partialDateWords(reportedFrom)}`],
    ['reportedTo', reportedTo && `Reported until ${partialDateWords(reportedTo)}`],
    ['sources', sources && `At least ${sources} independent sources`],
  ];
  return chips.filter((chip): chip is [WordName, string] => Boolean(chip[1]));
}
