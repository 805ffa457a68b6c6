import { defineConfig } from 'drizzle-kit';

/** Paths from the root of the project: db/generate-migrations.ts starts drizzle-kit there. */
export default defineConfig({ dialect: 'sqlite', schema: './db/schema/index.ts', out: './db/migrations' });
