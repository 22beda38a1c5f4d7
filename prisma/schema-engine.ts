import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import {
  __wbg_set_wasm,
  type DiagnoseMigrationHistoryOutput,
  type MigrationList,
  SchemaEngine,
  type SchemasContainer,
} from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const schemaFolder = join(import.meta.dirname, 'schema');
const migrationsFolder = join(import.meta.dirname, 'migrations');

/** What lies outside `schema.prisma` on purpose: nothing. */
const filters = { externalTables: [], externalEnums: [] };

/** PostgreSQL's one-byte type "char", of which its catalogues are full, and a type like it. */
const catalogueChar = 18;
const paddedChar = 1042;

/**
 * PrismaPg that reads PostgreSQL's catalogues: the adapter itself knows every type that a model
 * may have, but not the one-byte "char", which the engine reads back as a character.
 */
class CataloguePg extends PrismaPg {
  readonly #charsOf = new WeakMap<object, number[]>();

  constructor(pool: pg.Pool) {
    super(pool);
    const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>;
    const queryWithChars = async (config: pg.QueryConfig) => {
      const result = await query(config);
      const isChar = ({ dataTypeID }: pg.FieldDef) => dataTypeID === catalogueChar;
      this.#charsOf.set(
        result.rows,
        result.fields.flatMap((field, i) => (isChar(field) ? i : [])),
      );
      for (const field of result.fields.filter(isChar)) field.dataTypeID = paddedChar;
      return result;
    };
    Object.assign(pool, { query: queryWithChars });
  }

  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      for (const i of this.#charsOf.get(result.rows) ?? []) {
        result.columnTypes[i] = ColumnTypeEnum.Character;
      }
      return result;
    };
    return adapter;
  }
}

let loading: Promise<void> | null = null;

async function loadEngine(): Promise<void> {
  const path = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const module = await WebAssembly.compile(await readFile(path.replace(/\.js$/, '.wasm')));
  const imports = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const instance = await WebAssembly.instantiate(module, {
    './schema_engine_bg.js': imports as unknown as WebAssembly.ModuleImports,
  });
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: throwPanic } });
  __wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

function throwPanic(message: string): never {
  throw new Error(`The schema engine gave up: ${message}`);
}

/** Every file of prisma/schema, as the engine expects them. */
async function readSchema(): Promise<SchemasContainer> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort();
  const files = names.map(async (name) => ({
    path: join(schemaFolder, name),
    content: await readFile(join(schemaFolder, name), 'utf8'),
  }));
  return { files: await Promise.all(files) };
}

/** Every migration of prisma/migrations, as the engine expects them. */
async function readMigrationList(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const directories = names.sort().map(async (name) => ({
    path: name,
    migrationFile: {
      path: 'migration.sql',
      content: {
        tag: 'ok' as const,
        value: await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8'),
      },
    },
  }));
  const lockPath = join(migrationsFolder, 'migration_lock.toml');
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: basename(lockPath),
      content: await readFile(lockPath, 'utf8').catch(() => null),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(directories),
  };
}

/**
 * Runs Prisma's schema engine, compiled to WebAssembly, on a database. The native engine is a
 * download that closed networks block.
 */
async function withSchemaEngine<T>(
  config: pg.PoolConfig,
  work: (engine: SchemaEngine, schema: SchemasContainer) => Promise<T>,
): Promise<T> {
  loading ??= loadEngine();
  await loading;
  const schema = await readSchema();
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content]);
  const pool = new pg.Pool(config);
  const factory = bindMigrationAwareSqlAdapterFactory(new CataloguePg(pool));
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, factory);
  try {
    return await work(engine, schema);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** The SQL that a migrated database still lacks of `prisma/schema`; an empty list if none. */
export async function diffDatabaseToSchema(config: pg.PoolConfig): Promise<string[]> {
  return withSchemaEngine(config, async (engine, schema) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', ...schema, configDir: import.meta.dirname },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters,
    });
    const lines = (stdout ?? '').split('\n');
    return lines.filter((line) => line !== '' && line !== '-- This is an empty migration.');
  });
}

/** What `prisma migrate status` would report for a database, from the engine. */
export async function diagnoseHistory(
  config: pg.PoolConfig,
): Promise<DiagnoseMigrationHistoryOutput> {
  const migrationsList = await readMigrationList();
  return withSchemaEngine(config, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
  );
}
