import { build, buildReader, generateDocuments } from './build.mjs';
import { runNode } from './run-program.mjs';

/**
 * What is made from what. A step runs again only when the bytes of its inputs have changed.
 *
 * @param command that is run afterwards: who only starts the gateway needs neither tests nor packages
 */
export const stepsFor = (command) => [
  {
    told: 'Generating the database client',
    inputs: ['prisma/schema', 'prisma/prisma.config.ts', 'package-lock.json'],
    output: 'src/generated/prisma',
    run: () =>
      runNode(
        'node_modules/prisma/build/index.js',
        'generate',
        '--config',
        'prisma/prisma.config.ts',
      ),
  },
  {
    told: 'Generating the typed GraphQL documents',
    inputs: [
      'codegen.ts',
      'src/graphql/schema.graphql',
      'src/client/documents',
      'src/client/codegen-texts.ts',
      'src/reader/documents',
      'src/server/embed',
      'package-lock.json',
    ],
    output: 'src/generated/client',
    run: () => generateDocuments('codegen.ts'),
  },
  {
    told: 'Generating the typed GraphQL documents of the tests',
    inputs: ['src/graphql/schema.graphql', 'test', 'package-lock.json'],
    output: 'src/generated/gql',
    needed: command !== 'onrecord',
    run: () => generateDocuments('test/codegen.ts'),
  },
  {
    told: 'Building the client’s package',
    inputs: [
      'src/build-package.mjs',
      'src/client',
      'src/text',
      'src/graphql/schema.graphql',
      'tsconfig.json',
      'package-lock.json',
    ],
    output: 'src/client/dist',
    needed: command !== 'onrecord',
    run: () => runNode('src/build-package.mjs', 'client'),
  },
  {
    told: 'Building the extractor’s package',
    inputs: [
      'src/build-package.mjs',
      'src/extract',
      'src/extraction',
      'src/text',
      'tsconfig.json',
      'package-lock.json',
    ],
    output: 'src/extract/dist',
    needed: command !== 'onrecord',
    run: () => runNode('src/build-package.mjs', 'extract'),
  },
  {
    told: 'Building',
    inputs: ['src', 'tsconfig.json', 'package-lock.json'],
    output: 'dist',
    run: build,
  },
  {
    told: 'Building the reader',
    inputs: ['src/reader', 'src/client', 'src/graphql/schema.graphql', 'package-lock.json'],
    output: 'dist/reader',
    run: buildReader,
  },
];
