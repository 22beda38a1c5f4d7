import { Argument, type Command, Option } from 'commander';
import { encodeGlobalId } from '../graphql/global-id.ts';
import type { CheckedStatement, CheckedText } from '../modules/text-check/service.ts';
import { builtInSources } from '../settings/known-sources.ts';
import { CommandError } from './command-error.ts';
import { exitCodes } from './exit-code.ts';
import { runCommand } from './run-command.ts';

const help = `
Finds every statement that a draft reports and compares it with the record. Nothing is stored.
Exit code 1 unless every statement is on record as it stands: the words or a fair cut of them, from
that speaker, neither disputed nor retracted.

Example:
  onrecord check draft.txt
  pbpaste | onrecord check - --format json`;

/** `onrecord check` */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('hold every statement of a draft against the record')
    .addArgument(new Argument('<file>', 'the draft, plain text in UTF-8; - for standard input'))
    .addOption(
      new Option('--format <format>', 'how to print the verdicts')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', help)
    .action((file: string, { format }: { format: 'text' | 'json' }) =>
      runCommand(async (context) => {
        const [{ withOpenDatabase }, { checkText }] = await Promise.all([
          import('./with-open-database.ts'),
          import('../modules/text-check/service.ts'),
        ]);
        const draft = await readDraft(file);
        return withOpenDatabase(context, async ({ db }) => {
          const { signal, settings } = context;
          const knownSources = settings.ONRECORD_SOURCES ?? builtInSources;
          const deps = { db, signal, knownSources };
          const checked = await checkText(deps, draft);
          if (format === 'json') context.print(JSON.stringify(toJson(checked), null, 2));
          else for (const line of toLines(checked)) context.print(line);
          return checked.statements.every(isFine) ? exitCodes.done : exitCodes.failed;
        });
      }),
    );
}

async function readDraft(file: string): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  try {
    if (file !== '-') return await readFile(file, 'utf8');
    const { text } = await import('node:stream/consumers');
    return await text(process.stdin);
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'is not there' : 'cannot be read';
    throw new CommandError(`The draft ${file} ${reason}.`, exitCodes.wrongUsage);
  }
}

function isFine({ verdict, standing }: CheckedStatement): boolean {
  return (verdict === 'VERBATIM' || verdict === 'PARTIAL') && standing === 'STANDS';
}

/** "12:3  ALTERED, DISPUTED  Ann Poe: We stay": line and column, verdict, speaker, words. */
function toLines({ text, statements }: CheckedText): string[] {
  const wrong = statements.filter((one) => !isFine(one)).length;
  const lines = statements.map((one) => {
    const { statement, verdict, standing } = one;
    const before = text.slice(0, statement.segments[0]?.start ?? 0).split('\n');
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    const told = standing && standing !== 'STANDS' ? `${verdict}, ${standing}` : verdict;
    const words = statement.text.replace(/\s+/g, ' ');
    return `${place}  ${told}  ${statement.speaker?.name ?? 'speaker not named'}: ${words}`;
  });
  const count = `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`;
  return [...lines, `${count}, ${wrong} not on record as it stands.`];
}

function toJson({ statements }: CheckedText) {
  return statements.map(({ statement, verdict, standing, matches }) => ({
    segments: statement.segments,
    text: statement.text,
    speaker: statement.speaker?.name ?? null,
    verdict,
    standing,
    matches: matches.map(({ statementId, ...match }) => ({
      statement: encodeGlobalId('Statement', statementId),
      ...match,
    })),
  }));
}
