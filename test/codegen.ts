import type { CodegenConfig } from '@graphql-codegen/cli';

/** Makes typed documents of every `graphql(...)` in the tests, from the committed schema. */
const config: CodegenConfig = {
  schema: 'src/graphql/schema.graphql',
  documents: ['test/**/*.ts', '!test/fixtures/**'],
  generates: {
    'src/generated/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumType: 'string-literal',
        useTypeImports: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown', URL: 'string' },
      },
    },
  },
  importExtension: '.ts',
};

export default config;
