import { rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { RegisteredOperation } from './registered-operation.js';

/** Registered operations in the gateway's database. */
export class OperationRepository {
  constructor(private readonly database: Sql) {}

  /** Without their bodies' text, by name. */
  async list(): Promise<readonly Pick<RegisteredOperation, 'id' | 'name' | 'type'>[]> {
    return rowsOf(this.database, sql`SELECT id, name, type FROM persisted_operation ORDER BY name, id`);
  }

  async bodyOf(id: string): Promise<string | null> {
    const [row] = await rowsOf<{ body: string }>(
      this.database,
      sql`SELECT body FROM persisted_operation WHERE id = ${id}`,
    );
    return row?.body ?? null;
  }

  /** Registers what is not registered yet; answers the ids that are new. */
  async add(operations: readonly RegisteredOperation[]): Promise<readonly string[]> {
    const column = (name: keyof RegisteredOperation): readonly string[] => operations.map((one) => one[name]);
    const rows = await rowsOf<{ id: string }>(
      this.database,
      sql`INSERT INTO persisted_operation (id, name, type, body, registered_at)
          SELECT id, name, type, body, now() FROM unnest(${column('id')}::text[], ${column('name')}::text[],
            ${column('type')}::text[], ${column('body')}::text[]) AS given (id, name, type, body)
          ORDER BY id ON CONFLICT DO NOTHING RETURNING id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Answers whether there was one. */
  async remove(id: string): Promise<boolean> {
    const rows = await rowsOf(
      this.database,
      sql`WITH gone AS (DELETE FROM persisted_operation WHERE id = ${id} RETURNING id) SELECT id FROM gone`,
    );
    return rows.length > 0;
  }
}
