import { spawnSync, type SpawnOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';

/** The environment of every PostgreSQL program: nothing of the caller's, whose PG* variables may mean another server. */
const ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
};

/** Who runs PostgreSQL, which refuses to be run by root, and whose passwd entry initdb insists on. */
export interface ServerAccount {
  /** SELF: as we are. MAPPED: as we are, under another name in a user namespace. OTHER: as another user of the machine. */
  readonly kind: 'SELF' | 'MAPPED' | 'OTHER';
  /** Words that go in front of a command. */
  readonly prefix: readonly string[];
  /** The user that files of the cluster must belong to, where that is not us. */
  readonly owner: FileOwner | null;
}

/** A user and a group by number. */
export interface FileOwner {
  readonly uid: number;
  readonly gid: number;
}

/** A command as spawn wants it. */
export interface PreparedCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly options: Pick<SpawnOptions, 'env' | 'uid' | 'gid' | 'cwd'>;
}

export const SELF: ServerAccount = { kind: 'SELF', prefix: [], owner: null };

/** Runs as the given user of the machine; only root can. */
export const otherAccount = (owner: FileOwner): ServerAccount => ({ kind: 'OTHER', prefix: [], owner });

/** Whether this process cannot run PostgreSQL as it is: root, or a user number without a name (`docker run --user`). */
export function needsAnotherAccount(): boolean {
  if (process.getuid?.() === 0) return true;
  try {
    userInfo();
    return false;
  } catch {
    return true;
  }
}

/**
 * The account in a user namespace, in which our own files seem to belong to an ordinary user, or null where the
 * system does not allow it (a container's profile, a hardened kernel) or has no `unshare`.
 */
export function mappedAccount(): ServerAccount | null {
  const { uid } = ordinaryUser();
  const prefix = ['unshare', '--user', `--map-user=${String(uid)}`, `--map-group=${String(uid)}`];
  const account: ServerAccount = { kind: 'MAPPED', prefix, owner: null };
  return succeeds(account, 'true', []) ? account : null;
}

/** A user without rights that every system has. */
export function ordinaryUser(): FileOwner {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const user = users.find(({ name }) => name === 'nobody') ?? users[0];
  if (!user) throw new Error('PostgreSQL cannot be run as root, and /etc/passwd knows no other user.');
  return { uid: user.uid, gid: user.gid };
}

/** How a program is started under an account. */
export function prepare(account: ServerAccount, file: string, args: readonly string[]): PreparedCommand {
  const [first, ...rest] = [...account.prefix, file, ...args];
  const options = { env: ENVIRONMENT, cwd: '/', ...account.owner };
  return { file: first ?? file, args: rest, options };
}

/** Runs a program under an account to its end; `output` is what it wrote, or why it could not start. */
export function run(
  account: ServerAccount,
  file: string,
  args: readonly string[],
): { readonly ok: boolean; readonly output: string } {
  const command = prepare(account, file, args);
  const { status, stdout, stderr, error } = spawnSync(command.file, command.args, {
    ...command.options,
    encoding: 'utf8',
  });
  return { ok: status === 0, output: error ? error.message : `${stdout}${stderr}`.trim() };
}

/** Whether a program ends well under an account. */
export const succeeds = (account: ServerAccount, file: string, args: readonly string[]): boolean =>
  run(account, file, args).ok;

/** Whether the account may enter and change a folder. */
export const canUse = (account: ServerAccount, folder: string): boolean =>
  succeeds(account, 'sh', ['-c', 'cd "$1" && test -w .', 'sh', folder]);
