import type { Context } from '../../../graphql/context.ts';
import { encodeGlobalId } from '../../../graphql/global-id.ts';
import { actorsNamed } from './filter.ts';
import type { StatementFilterInput } from './filter-input.ts';

type Filter = StatementFilterInput | null | undefined;

/**
 * The filter with the speakers of a name in the name's place. Where one speaker is meant, as mostly,
 * an index holds the page ready; whom a name means within the page's own query, no planner can tell,
 * and so it sorts all that such a speaker ever said.
 */
export async function nameSpeakers({ db }: Context, filter: Filter): Promise<Filter> {
  if (filter?.speakerName == null || filter.speaker != null) return filter;
  const found = await db.$queryRaw<{ id: string }[]>(actorsNamed(filter.speakerName));
  const speaker = found.map(({ id }) => encodeGlobalId('Actor', id));
  return { ...filter, speakerName: null, speaker };
}
