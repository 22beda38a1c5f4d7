import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: `${import.meta.dirname}/schema`,
  migrations: { path: `${import.meta.dirname}/migrations` },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/onrecord' },
});
