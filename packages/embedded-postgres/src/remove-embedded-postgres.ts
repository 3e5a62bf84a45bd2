import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { lockFolder } from './folder/folder-lock.js';
import { clusterFolder } from './server/cluster.js';
import { homeFolder } from './server/cluster-home.js';
import { clearLeftoverServer } from './server/leftover-server.js';

/**
 * Removes a data folder with everything in it, wherever its cluster is kept, and stops a server that a killed run
 * left on it. Does nothing where there is no folder. Throws when a living process uses it.
 */
export async function removeEmbeddedPostgres(dataFolder: string): Promise<void> {
  if (!existsSync(dataFolder)) return;
  const { release } = lockFolder(dataFolder);
  try {
    const home = homeFolder(dataFolder);
    await clearLeftoverServer(clusterFolder(home), () => undefined);
    for (const folder of new Set([home, dataFolder])) {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  } finally {
    release();
  }
}
