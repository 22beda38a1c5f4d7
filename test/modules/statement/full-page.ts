import { graphql } from '../../../src/generated/gql/index.ts';

/** A page of statements with all that a reader of quotes would ask for. */
export const FullPage = graphql(`
  query FullPage($after: String) {
    statements(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
      edges {
        cursor
        node {
          id
          text
          saidOn {
            value
          }
          speaker {
            name
          }
          addressees {
            name
          }
          event {
            title
            occurredOn {
              value
            }
          }
          source {
            name
          }
          sources {
            name
            anonymity {
              descriptor
            }
          }
          corroboration {
            documentCount
            firstSource {
              name
            }
          }
          attributionText
          attributions {
            totalCount
            pageInfo {
              hasNextPage
            }
            edges {
              cursor
              node {
                wording
                deepLink
                cue {
                  exact
                }
                segments {
                  exact
                }
                document {
                  title
                  publisher {
                    name
                  }
                }
                chain {
                  position
                  role
                  mention {
                    exact
                  }
                  source {
                    name
                    kind
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`);
