/** What the variables of the examples stand for: global ids of what is there by then. */
export interface ExampleIds {
  document: string;
  statement: string;
  attribution: string;
  actors: [string, string];
  sources: [string, string];
}

/** An example of every mutation that changes something, in an order in which each can be done. */
export const mutationExamples: Record<string, (ids: ExampleIds) => string> = {
  submitDocument: () => `submitDocument(input: { publisher: "The Ulm Post",
    publishedAt: "2024-04-15T08:00:00Z",
    text: "“We will see,” Ann Lee told Axios. We shall see it soon. “No,” Bibi told Reuters." })
    { ... on SubmitDocumentSuccess { created } }`,
  recordStatement: ({ document }) => `recordStatement(input: { document: "${document}",
    text: "We shall see it soon", kind: INDIRECT, speaker: "Bo Ray" })
    { ... on RecordStatementSuccess { statement { id } } }`,
  createEvent: () => `createEvent(input: { title: "Council of Ulm", occurredOn: "2024-04" })
    { ... on CreateEventSuccess { event { id } } }`,
  reviewStatement: ({ statement }) => `reviewStatement(input: { statement: "${statement}",
    state: RETRACTED, note: "Taken back" })
    { ... on ReviewStatementSuccess { statement { id } } }`,
  correctStatement: ({ statement }) => `correctStatement(input: { statement: "${statement}",
    channel: PRESS_CONFERENCE, note: "So says the video" })
    { ... on CorrectStatementSuccess { statement { id } } }`,
  correctAttribution: ({
    attribution,
  }) => `correctAttribution(input: { attribution: "${attribution}",
    chain: [{ role: REPORTER, source: "AP", kind: NEWS_AGENCY }], note: "A pool report" })
    { ... on CorrectAttributionSuccess { attribution { id } } }`,
  correctDocument: ({ document }) => `correctDocument(input: { document: "${document}",
    publisher: "The Ulm Times", publishedAt: "2024-04-16T08:00:00Z", note: "The masthead" })
    { ... on CorrectDocumentSuccess { document { id } } }`,
  mergeActors: ({
    actors: [from, into],
  }) => `mergeActors(input: { from: "${from}", into: "${into}" })
    { ... on MergeActorsSuccess { actor { id } } }`,
  mergeSources: ({
    sources: [from, into],
  }) => `mergeSources(input: { from: "${from}", into: "${into}" })
    { ... on MergeSourcesSuccess { source { id } } }`,
};

/** Reads on which every one of the examples has an effect. */
export const reads = [
  `{ statements(first: 20) { totalCount edges { node { id text attributionText channel
      speaker { name } sources { name } revisions(first: 1) { totalCount } } } } }`,
  '{ actors(first: 50) { totalCount edges { node { id name statements { totalCount } } } } }',
  '{ sources(first: 50) { totalCount edges { node { id name statements { totalCount } } } } }',
  '{ events(first: 20) { totalCount edges { node { id title } } } }',
  '{ documents(first: 20) { totalCount edges { node { id publisher { name } } } } }',
  '{ statementCounts(by: SPEAKER) { label count } }',
] as const;
