import { defineConfig } from 'prisma/config'

/** For whoever runs Prisma's own commands; the server needs none of them. `prisma migrate deploy` takes DATABASE_URL. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
})
