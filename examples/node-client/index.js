import { ClientError, createClient, paginate, StatementsDocument } from '@onrecord/client';

const [speakerName = 'Biden'] = process.argv.slice(2);
const client = createClient({ url: process.env.GATEWAY ?? 'http://127.0.0.1:4000/graphql' });

const all = paginate(
  client,
  StatementsDocument,
  { filter: { speakerName, kind: ['DIRECT'] }, first: 50 },
  (data) => data.statements,
);

try {
  for await (const { text, attributionText, attributions } of all) {
    console.log(`“${text}”`);
    console.log(`  ${attributionText}`);
    // Each place in print has its chain, from the speaker's side outward.
    for (const { node } of attributions.edges) {
      console.log(
        `  ${node.chain.map(({ role, source }) => `${role} ${source.name}`).join(' → ')}`,
      );
    }
  }
} catch (error) {
  if (!(error instanceof ClientError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
