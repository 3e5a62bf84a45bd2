import { parseArgs } from 'node:util';

/** What a soak is like. */
export interface SoakOptions {
  /** A running gateway with the development issuer; null starts one. */
  readonly url: string | null;
  /** The process whose memory is read, for a gateway that runs already. */
  readonly pid: number | null;
  readonly minutes: number;
  /** Distinct documents that are sent in turn. */
  readonly documents: number;
  /** Clients; each rests as long as its last answer took. */
  readonly clients: number;
}

const USAGE = `Usage: npm run soak -- [options]
  --minutes N     how long (10)
  --documents N   distinct documents (5000)
  --clients N     clients, each of which works half of its time (4)
  --url URL       a gateway that runs, with its development issuer; by default one is started
  --pid N         with --url: the process whose memory is read`;

/** Thrown for arguments that cannot be understood; the message says how to call it. */
export class UsageError extends Error {}

/** Reads the command line. Throws `UsageError`. */
export function soakOptions(args: readonly string[]): SoakOptions {
  const { url, pid, minutes, documents, clients } = parsed(args);
  if (url !== undefined && (!URL.canParse(url) || pid === undefined))
    throw new UsageError(`--url: an address, and --pid beside it\n${USAGE}`);
  return {
    url: url?.replace(/\/$/, '') ?? null,
    pid: pid === undefined ? null : numberOf(pid, 'pid'),
    minutes: numberOf(minutes, 'minutes'),
    documents: numberOf(documents, 'documents'),
    clients: numberOf(clients, 'clients'),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        pid: { type: 'string' },
        minutes: { type: 'string', default: '10' },
        documents: { type: 'string', default: '5000' },
        clients: { type: 'string', default: '4' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function numberOf(text: string, name: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new UsageError(`--${name}: a number above 0\n${USAGE}`);
}
