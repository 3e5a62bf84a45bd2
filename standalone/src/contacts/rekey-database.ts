import { createDataSource, rekeyContacts, type RekeyOptions } from '@governance/shared';

/** Encrypts the contacts of one database anew and says how it goes, a line a batch and one for each key at the end. */
export async function rekeyDatabase(
  url: string,
  options: Pick<RekeyOptions, 'service' | 'table' | 'keys'>,
  print: (line: string) => void,
): Promise<void> {
  const { service, keys } = options;
  const database = await createDataSource({ url, tables: [], migrations: [], poolSize: 1 }).initialize();
  try {
    const uses = await rekeyContacts({
      ...options,
      transaction: (work) => database.transaction(work),
      onProgress: ({ city, keyId, done }) => {
        print(`${service} ${city}: ${String(done)} contacts under "${keyId}" encrypted anew`);
      },
    });
    for (const { keyId, rows } of uses)
      print(
        `${service}: ${String(rows)} contacts under "${keyId}"${keyId === keys[0].id ? '' : ', which must stay'}`,
      );
    const unused = keys.map(({ id }) => id).filter((id) => !uses.some(({ keyId }) => keyId === id));
    for (const id of unused) if (id !== keys[0].id) print(`${service}: no contact needs "${id}"`);
  } finally {
    await database.destroy();
  }
}
