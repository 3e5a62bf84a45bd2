import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
/** Far more than a run of the tests fills at any time; containers often have but 64 MB there. */
const ENOUGH_BYTES = 2 ** 31;

/**
 * Where a disposable cluster is best put: in memory where there is room, otherwise the system's temporary folder.
 *
 * A database is hundreds of small files. To create those of a copy took a second on a busy disk, and takes
 * a twentieth of that in memory.
 */
export function quickFolder(): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ENOUGH_BYTES ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
