import type { Client, RequestOptions } from './create-client.ts';
import type { Document } from './document.ts';

/** A page of any connection, as far as needed to get to the next one. */
export interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * Iterates over every entry of a list, page by page; the next page is requested when the loop
 * reaches it. The document takes `$after` and selects `pageInfo { hasNextPage endCursor }`; its
 * `first` is the page size.
 *
 * @param connectionOf where in the data the list is; null if there is none
 * @throws what `client.request` throws
 *
 * @example
 * for await (const statement of paginate(client, StatementsDocument, { first: 100 }, (data) => data.statements)) {
 *   print(statement.attributionText);
 * }
 */
export async function* paginate<
  Data,
  Variables extends { after?: string | null | undefined },
  Node,
>(
  client: Pick<Client, 'request'>,
  document: Document<Data, Variables>,
  variables: NoInfer<Variables>,
  ...[connectionOf, options = {}]: [
    connectionOf: (data: Data) => Page<Node> | null | undefined,
    options?: RequestOptions,
  ]
): AsyncGenerator<Node, void, undefined> {
  for (let { after } = variables; ; ) {
    const request = client.request as (
      ...asked: [Document<Data, Variables>, Variables, RequestOptions]
    ) => Promise<Data>;
    const page = connectionOf(await request(document, { ...variables, after }, options));
    if (!page) return;
    for (const { node } of page.edges) yield node;
    const { hasNextPage, endCursor } = page.pageInfo;
    // The same position again would loop forever.
    if (!hasNextPage || !endCursor || endCursor === after) return;
    after = endCursor;
  }
}
