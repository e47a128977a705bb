import { defineConfig } from 'drizzle-kit';

// After a change of schema.ts: npx drizzle-kit generate --config server/drizzle.config.ts --name what_changed
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./server/schema.ts', './server/creators/tables.ts'],
  out: './server/migrations',
});
