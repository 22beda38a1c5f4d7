import type { CodegenConfig } from '@graphql-codegen/cli';
import { preset as clientPreset } from '@graphql-codegen/client-preset';
import type { DocumentNode } from 'graphql';
import * as textsPlugin from './src/client/codegen-texts.ts';

const clientDocuments = 'src/client/documents/*.graphql';
/** The reader's own, using the client's fragments. */
const readerDocuments = [
  'src/reader/documents/*.graphql',
  'src/client/documents/fragments.graphql',
];

type Preset = typeof clientPreset;

/**
 * Codegen's client preset, with the types in a separate file. The file of the trees imports types
 * from other packages; a client that sends strings needs none of those to have the response types.
 */
const preset: Preset = {
  ...clientPreset,
  async buildGeneratesSection(options) {
    const sections = await clientPreset.buildGeneratesSection(options);
    return sections.flatMap((section) =>
      section.filename.endsWith('/graphql.ts') ? partTypes(section) : section,
    );
  },
};

type Section = Awaited<ReturnType<Preset['buildGeneratesSection']>>[number];

function partTypes(section: Section): Section[] {
  const isOfTrees = (plugin: object) => 'typed-document-node' in plugin;
  const types = "import type * as Types from './types.ts';\nexport type * from './types.ts';";
  return [
    {
      ...section,
      filename: section.filename.replace(/graphql\.ts$/, 'types.ts'),
      plugins: section.plugins.filter((plugin) => !isOfTrees(plugin)),
    },
    {
      ...section,
      plugins: [
        { add: { content: `/* eslint-disable */\n${types}` } },
        ...section.plugins.filter(isOfTrees),
      ],
      config: { ...section.config, importOperationTypesFrom: 'types' },
    },
  ];
}

/** Types and syntax trees; each tree has the hash of the text in `__meta__`. */
const trees = {
  preset,
  presetConfig: {
    fragmentMasking: false,
    onExecutableDocumentNode: ({ definitions }: DocumentNode) => ({
      hash: textsPlugin.textOf(definitions).hash,
    }),
  },
  config: {
    documentMode: 'documentNodeImportFragments',
    enumType: 'string-literal',
    useTypeImports: true,
    strictScalars: true,
    scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown', URL: 'string' },
  },
} as const;

/** Strings with their hashes, which our own client sends; as JSON, the trusted operations. */
const texts = { plugins: ['./src/client/codegen-texts.ts'] };

/** Makes typed documents of the client's, the reader's and the server's files, from the committed schema. */
const config: CodegenConfig = {
  schema: 'src/graphql/schema.graphql',
  pluginLoader: async (name) => (name.endsWith('codegen-texts.ts') ? textsPlugin : import(name)),
  generates: {
    'src/generated/client/': { ...trees, documents: clientDocuments },
    'src/generated/client/documents.ts': { ...texts, documents: clientDocuments },
    'src/generated/reader/': { ...trees, documents: readerDocuments },
    'src/generated/reader/documents.ts': { ...texts, documents: readerDocuments },
    'src/generated/embed/': { ...trees, documents: 'src/server/embed/*.graphql' },
    'src/generated/operations.json': { ...texts, documents: [clientDocuments, ...readerDocuments] },
  },
  importExtension: '.ts',
};

export default config;
