import type { CodegenConfig } from '@graphql-codegen/cli';
import type { DocumentNode } from 'graphql';
import * as textsPlugin from './src/client/codegen-texts.ts';

const clientDocuments = 'src/client/documents/*.graphql';
/** The reader's own, on the client's fragments. */
const readerDocuments = [
  'src/reader/documents/*.graphql',
  'src/client/documents/fragments.graphql',
];

/** Types and syntax trees; each tree has the hash of the text in `__meta__`. */
const trees = {
  preset: 'client',
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

/** Texts with their hashes, which our own client sends; as JSON, the operations to be trusted. */
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
