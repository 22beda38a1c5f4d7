import type { CodegenConfig } from '@graphql-codegen/cli';

const preset: CodegenConfig['generates'][string] = {
  preset: 'client',
  presetConfig: { fragmentMasking: false },
  config: {
    documentMode: 'string',
    enumType: 'string-literal',
    useTypeImports: true,
    strictScalars: true,
    scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown', URL: 'string' },
  },
};

/** Makes typed documents of every `graphql(...)` in the tests, and of the reader's own files. */
const config: CodegenConfig = {
  schema: 'src/graphql/schema.graphql',
  generates: {
    'src/generated/gql/': { ...preset, documents: ['test/**/*.ts', '!test/fixtures/**'] },
    'src/generated/reader/': { ...preset, documents: ['src/reader/documents/*.graphql'] },
  },
  importExtension: '.ts',
};

export default config;
