const QUESTIONS = [
  `# What did Biden tell Netanyahu?
query WhatDidBidenTellNetanyahu {
  statements(filter: {
    speakerName: "Biden"
    addresseeName: "Netanyahu"
  }) {
    totalCount
    edges {
      node {
        text
        attributionText
        kind
        hedged
        saidOn { value }
        source { name kind }
      }
    }
  }
}
`,
  `# Which quotes rest on an anonymous source, and why is it not named?
query QuotesFromAnonymousSources {
  statements(filter: { anonymous: true }) {
    edges {
      node {
        text
        attributionText
        sources {
          name
          anonymity { descriptor affiliation reason }
        }
      }
    }
  }
}
`,
  `# What came to us through Axios?
query ThroughAxios {
  statements(filter: { sourceName: "Axios" }) {
    edges {
      node {
        text
        speaker { name }
        attributions(first: 1) {
          edges {
            node {
              chain { position role source { name } mention { exact } }
            }
          }
        }
      }
    }
  }
}
`,
  `# What was said at this event?
query SaidAtTheEvent {
  events(search: "call", first: 1) {
    edges {
      node {
        title
        occurredOn { value }
        participants { name description }
        statements {
          edges { node { text attributionText } }
        }
      }
    }
  }
}
`,
  `# Who is quoted most, and on whose word?
query WhoIsQuoted {
  speakers: statementCounts(by: SPEAKER, first: 10) { label count }
  sources: statementCounts(by: SOURCE, first: 10) { label count }
}
`,
];

/** What the playground shows at first: one tab for each question, in the words of people. */
export function exampleQueries(): { query: string }[] {
  return QUESTIONS.map((query) => ({ query }));
}
