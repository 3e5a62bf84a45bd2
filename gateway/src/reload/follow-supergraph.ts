import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';

/** What follows a file of a supergraph. */
interface Follower {
  readonly file: string;
  readonly reload: (supergraphSdl: string) => Promise<boolean>;
  readonly log: Logger;
}

/** Looking, not being told: a file that a container's volume swaps in is otherwise missed. */
const LOOK_EVERY_MS = 1000;

/** Loads a supergraph anew when its file changes and on SIGHUP. Answers how to end that. */
export function followSupergraph({ file, reload, log }: Follower): () => void {
  const load = () => {
    readFile(file, 'utf8')
      .then(reload)
      .catch((error: unknown) => {
        log.error(
          { err: error },
          'the file of the supergraph cannot be read; the one before goes on serving',
        );
      });
  };
  watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, load);
  process.on('SIGHUP', load);
  return () => {
    unwatchFile(file, load);
    process.off('SIGHUP', load);
  };
}
