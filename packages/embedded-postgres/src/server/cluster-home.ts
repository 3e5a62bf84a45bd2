import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from '../folder/secret-file.js';
import { clusterFolder, hasCluster } from './cluster.js';
import {
  canUse,
  mappedAccount,
  needsAnotherAccount,
  ordinaryUser,
  otherAccount,
  SELF,
  succeeds,
  type ServerAccount,
} from './server-account.js';

/** Where a cluster lives and who runs it. */
export interface Home {
  /** The data folder, or where that is out of the account's reach, a folder of the account's own. */
  readonly folder: string;
  readonly account: ServerAccount;
}

/** Holds the path of a home that is not the data folder itself. */
const POINTER = 'elsewhere';
const ELSEWHERE = '/var/tmp/governance-postgres-';

/**
 * Decides who runs PostgreSQL and where, the same as the last time if there was one. As root: the owner of an
 * existing cluster, else ourselves in a user namespace, else an ordinary user of the machine, in the data folder if
 * it can be reached and else in a folder of that user's own below /var/tmp, which `onProgress` is told.
 */
export function findHome(
  dataFolder: string,
  onProgress: (line: string) => void,
  namespace: () => ServerAccount | null = mappedAccount,
): Home {
  const folder = homeFolder(dataFolder);
  if (!needsAnotherAccount()) return { folder, account: SELF };
  const owner = hasCluster(folder) ? statSync(clusterFolder(folder)) : null;
  if (owner !== null && owner.uid !== process.getuid?.()) {
    return { folder, account: otherAccount({ uid: owner.uid, gid: owner.gid }) };
  }
  const mapped = namespace();
  if (mapped && canUse(mapped, folder)) return { folder, account: mapped };
  if (process.getuid?.() !== 0) {
    throw new Error('PostgreSQL must be run by a user with an entry in /etc/passwd; this one has none.');
  }
  return homeOfOther(dataFolder, onProgress);
}

/** The folder that holds the cluster of a data folder: itself, unless an earlier start had to go elsewhere. */
export function homeFolder(dataFolder: string): string {
  const pointer = join(dataFolder, POINTER);
  const folder = existsSync(pointer) ? readFileSync(pointer, 'utf8') : dataFolder;
  // Only a folder that we could have made: the file must not lead us to any other.
  return folder.startsWith(ELSEWHERE) && existsSync(folder) ? folder : dataFolder;
}

function homeOfOther(dataFolder: string, onProgress: (line: string) => void): Home {
  const user = ordinaryUser();
  const account = otherAccount(user);
  // To be passed through, not to be listed; every secret in it is a file of mode 0600.
  chmodSync(dataFolder, 0o711);
  if (succeeds(account, 'sh', ['-c', 'cd "$1"', 'sh', dataFolder])) {
    if (hasCluster(dataFolder)) {
      execFileSync('chown', ['-R', `${String(user.uid)}:${String(user.gid)}`, clusterFolder(dataFolder)]);
    }
    return { folder: dataFolder, account };
  }
  chmodSync(dataFolder, 0o700);
  if (hasCluster(dataFolder)) {
    throw new Error(
      `PostgreSQL cannot be run by root, and no other user can reach the data in ${dataFolder}. ` +
        'Run as an ordinary user, allow user namespaces ("unshare --user"), or choose another data folder.',
    );
  }
  const folder = mkdtempSync(ELSEWHERE);
  chmodSync(folder, 0o711);
  writePrivately(join(dataFolder, POINTER), folder);
  onProgress(
    `PostgreSQL cannot be run by root and no other user can reach ${dataFolder}: its data are in ${folder}`,
  );
  return { folder, account };
}
