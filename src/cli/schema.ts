import type { Command } from 'commander';
import { print } from './run-command.ts';

/** `onrecord schema print`, which needs neither settings nor a database. */
export function addSchemaCommand(program: Command): void {
  const schema = program.command('schema').description('look at the GraphQL schema');
  schema
    .command('print')
    .description('print the GraphQL schema in its definition language')
    .action(async () => {
      const [{ schema }, { printSortedSchema }] = await Promise.all([
        import('../schema.ts'),
        import('../graphql/print-schema.ts'),
      ]);
      print(printSortedSchema(schema).trimEnd());
    });
}
