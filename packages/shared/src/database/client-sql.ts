import type { ClientBase } from 'pg';
import type { Sql } from './sql.js';

/** A single connection as a place to send statements to, for work that runs without TypeORM, such as loading data. */
export const clientSql = (client: ClientBase): Sql => ({
  query: async (text, parameters) => (await client.query<object>(text, parameters)).rows,
});
