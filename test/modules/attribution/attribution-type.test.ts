import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/exchange/demo.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { useGateway } from '../../support/gateway.ts';

const TakeTheWin = graphql(`
  query TakeTheWin {
    statements(filter: { anonymous: true }) {
      totalCount
      edges {
        node {
          text
          kind
          language
          channel
          hedged
          reviewState
          recordedAt
          saidOn {
            value
            from
            to
          }
          speaker {
            name
            kind
            aliases
            wikidataId
          }
          addressees {
            name
          }
          event {
            title
            place
          }
          source {
            name
            anonymity {
              descriptor
              affiliation
              reason
              count
            }
          }
          sources {
            name
            kind
          }
          corroboration {
            documentCount
            independentSourceCount
            firstReportedAt
            firstSource {
              name
            }
          }
          attributionText
          jsonLd
          attributions(first: 5) {
            edges {
              node {
                wording
                anchor
                confidence
                method
                deepLink
                segments {
                  ...Quote
                }
                speakerMention {
                  ...Quote
                }
                cue {
                  ...Quote
                }
                statement {
                  text
                }
                document {
                  text
                  textHash
                  url
                  repairs {
                    kind
                    count
                  }
                }
                chain {
                  position
                  role
                  level
                  source {
                    name
                  }
                  cue {
                    ...Quote
                  }
                  mention {
                    ...Quote
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  fragment Quote on TextQuote {
    exact
    prefix
    suffix
    start
    end
  }
`);

const gateway = useGateway();
beforeAll(() => loadDemo({ db: gateway.db, clock: () => new Date('2024-04-14T06:30:00Z') }));

async function readStatement() {
  const { statements } = await gateway.read(TakeTheWin);
  const [edge] = statements.edges;
  if (!edge) throw new Error('The statement is not there.');
  return edge.node;
}

describe('a quote with a chain', () => {
  it('says who said what, to whom, when, and through whom it came', async () => {
    expect(await readStatement()).toMatchObject({
      text: 'You got a win. Take the win',
      kind: 'DIRECT',
      hedged: false,
      recordedAt: '2024-04-14T06:30:00.000Z',
      saidOn: { value: '2024-04-13', from: '2024-04-13', to: '2024-04-13' },
      speaker: { name: 'Joe Biden', kind: 'PERSON', wikidataId: 'Q6279' },
      addressees: [{ name: 'Benjamin Netanyahu' }],
      event: { title: 'Call between Joe Biden and Benjamin Netanyahu' },
      source: {
        name: 'a White House official',
        anonymity: {
          descriptor: 'a White House official',
          affiliation: 'White House',
          reason: null,
        },
      },
      sources: [{ name: 'a White House official' }, { name: 'Axios' }, { kind: 'UNKNOWN' }],
      corroboration: {
        documentCount: 1,
        independentSourceCount: 1,
        firstSource: { name: 'Axios' },
      },
      attributionText:
        'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios',
      jsonLd: { '@type': 'Quotation', text: 'You got a win. Take the win' },
    });
  });

  it('shows each link with its role and the words that make it one', async () => {
    const [edge] = (await readStatement()).attributions.edges;

    expect(edge?.node.chain).toMatchObject([
      {
        position: 0,
        role: 'ORIGIN',
        level: 'NOT_STATED',
        source: { name: 'a White House official' },
        mention: { exact: 'a White House official' },
        cue: { exact: 'according to' },
      },
      {
        position: 1,
        role: 'REPORTER',
        source: { name: 'Axios' },
        mention: { exact: 'Axios' },
        cue: { exact: 'who spoke with' },
      },
      { position: 2, role: 'PUBLISHER', mention: null, cue: null },
    ]);
  });

  it('shows every run of words as the slice of its document that it is', async () => {
    const [edge] = (await readStatement()).attributions.edges;
    const attribution = edge?.node;
    const { text } = attribution?.document ?? { text: '' };
    const quotes = [
      ...(attribution?.segments ?? []),
      attribution?.speakerMention,
      attribution?.cue,
      ...(attribution?.chain ?? []).flatMap(({ cue, mention }) => [cue, mention]),
    ].filter((quote) => quote != null);

    expect(quotes.length).toBeGreaterThan(6);
    for (const { exact, prefix, suffix, start, end } of quotes) {
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(0, start).endsWith(prefix)).toBe(true);
      expect(text.slice(end).startsWith(suffix)).toBe(true);
    }
    expect(attribution?.wording).toBe(attribution?.segments.map(({ exact }) => exact).join(' … '));
  });

  it('leads to its document, which says what was mended in it', async () => {
    const [edge] = (await readStatement()).attributions.edges;

    expect(edge?.node.deepLink).toBeNull();
    expect(edge?.node.document.url).toBeNull();
    expect(edge?.node.document.repairs).toContainEqual(
      expect.objectContaining({ kind: 'QUOTATION_MARK' }),
    );
    expect(edge?.node.document.text).toContain('“You got a win. Take the win,”');
  });
});
