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
  `# Which quotes rest on anonymous officials alone?
query OnAnonymousOfficialsAlone {
  statements(filter: { onlyAnonymous: true }) {
    edges {
      node {
        text
        attributionText
        sources {
          name
          anonymity {
            descriptor
            affiliation
            reason
          }
        }
      }
    }
  }
}
`,
  `# Which were carried by Axios first?
query CarriedByAxiosFirst {
  statements(filter: { firstSourceName: "Axios" }) {
    edges {
      node {
        text
        speaker { name }
        corroboration {
          documentCount
          independentSourceCount
          firstReportedAt
        }
        attributions(first: 1) {
          edges {
            node {
              chain {
                position
                role
                source { name }
                mention { exact }
              }
            }
          }
        }
      }
    }
  }
}
`,
  `# Everything said at this event
query SaidAtTheEvent {
  events(search: "call between", first: 1) {
    edges {
      node {
        title
        occurredOn { value }
        participants { name description }
        statements {
          edges {
            node { text attributionText }
          }
        }
      }
    }
  }
}
`,
  `# Did he really say that?
query DidHeReallySayThat {
  checkQuote(
    text: "You got a big win"
    speaker: "Biden"
  ) {
    verdict
    matches {
      similarity
      speakerMatches
      statement { text attributionText }
      diff { op text }
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

/** What the playground shows at first: one tab per question, in plain words. */
export function exampleQueries(): { query: string }[] {
  return QUESTIONS.map((query) => ({ query }));
}
