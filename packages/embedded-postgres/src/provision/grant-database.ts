import { Client } from 'pg';
import type { DatabaseUrls } from './database-urls.js';
import { grants } from './service-roles.js';

/**
 * Gives the app role of a database that somebody else has made what it needs, as the role that owns the database: rows of
 * the tables that are migrated from now on, and nothing else. Safe to repeat.
 */
export async function grantDatabase({ ownerUrl, appUrl }: DatabaseUrls): Promise<void> {
  const [owner, app] = [new URL(ownerUrl), new URL(appUrl)].map(({ username }) =>
    decodeURIComponent(username),
  );
  if (!owner || !app || owner === app)
    throw new Error(
      'A database needs two roles: one that owns it and migrates, and one that serves requests.',
    );
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(grants(decodeURIComponent(new URL(ownerUrl).pathname.slice(1)), { owner, app }));
  } finally {
    await client.end();
  }
}
