import type { Context } from '../../../graphql/context.ts';
import { encodeGlobalId } from '../../../graphql/global-id.ts';
import { actorsNamed } from './filter.ts';
import type { StatementFilterInput } from './filter-input.ts';

type Filter = StatementFilterInput | null | undefined;

/**
 * Replaces a speaker's name in the filter by the speakers it may mean. If that is one speaker, as
 * usual, an index holds the page ready; within the page's own query, the planner cannot know whom a
 * name means, and would sort everything such speakers ever said.
 */
export async function nameSpeakers({ db }: Context, filter: Filter): Promise<Filter> {
  if (filter?.speakerName == null || filter.speaker != null) return filter;
  const found = await db.$queryRaw<{ id: string }[]>(actorsNamed(filter.speakerName));
  const speaker = found.map(({ id }) => encodeGlobalId('Actor', id));
  return { ...filter, speakerName: null, speaker };
}
