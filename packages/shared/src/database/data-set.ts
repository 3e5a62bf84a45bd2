import type { Client } from 'pg';

/** Which ready-made data a database holds; part of a service's first migration. */
export const DATA_SET_TABLE_SQL = `
  CREATE TABLE data_set (
    name text NOT NULL,
    details jsonb NOT NULL,
    loaded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT data_set_pkey PRIMARY KEY (name)
  )`;

/** Loads a data set once: all of it and the note that it is there, or nothing. Answers whether it loaded now. */
export async function loadOnce(
  client: Client,
  name: string,
  details: object,
  load: (client: Client) => Promise<unknown>,
): Promise<boolean> {
  await client.query('BEGIN');
  try {
    const note = 'INSERT INTO data_set (name, details) VALUES ($1, $2) ON CONFLICT DO NOTHING';
    const { rowCount } = await client.query(note, [name, JSON.stringify(details)]);
    if (rowCount === 1) await load(client);
    await client.query('COMMIT');
    return rowCount === 1;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** What was noted when a data set was loaded; null when it is not there. */
export async function dataSetDetails(client: Client, name: string): Promise<Record<string, unknown> | null> {
  const { rows } = await client.query<{ details: Record<string, unknown> }>(
    'SELECT details FROM data_set WHERE name = $1',
    [name],
  );
  return rows[0]?.details ?? null;
}
