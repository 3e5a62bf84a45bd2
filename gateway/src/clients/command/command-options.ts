import { parseArgs } from 'node:util';

/** The command line could not be understood; the message says how it is used. */
export class UsageError extends Error {}

export const USAGE = `API keys of third parties, and the operations that are registered.

  npm run clients -- issue --name <name> --organization <who answers for it> [--tier open|internal]
                     [--division <code>]… [--quota <cost a minute>] [--origin https://<host>]… [--days <n>] [--safelist]
  npm run clients -- list
  npm run clients -- show <client>
  npm run clients -- rotate <client> [--overlap-days <n>] [--days <n>]
  npm run clients -- revoke <client> [--key <key id>]
  npm run clients -- operations import <manifest.json> | list | remove <id>

A key is shown once, when it is issued. With the tier "internal" the client reads working rows of the divisions that are
named. --safelist lets it run registered operations alone. A rotated key replaces those before it after --overlap-days
(7 when left out). A manifest is what generate-persisted-query-manifest writes.

Works on the system that "npm start" runs, or on GATEWAY_DATABASE_URL.`;

const OPTIONS = {
  name: { type: 'string' },
  organization: { type: 'string' },
  tier: { type: 'string' },
  division: { type: 'string', multiple: true },
  quota: { type: 'string' },
  origin: { type: 'string', multiple: true },
  days: { type: 'string' },
  'overlap-days': { type: 'string' },
  key: { type: 'string' },
  safelist: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** A command line, taken apart. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly options: ReturnType<typeof parsed>['values'];
}

/** Takes a command line apart. Throws `UsageError`. */
export function commandLine(args: readonly string[]): CommandLine {
  try {
    const { positionals, values } = parsed(args);
    return { words: positionals, options: values };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${USAGE}`);
  }
}

/** A number of an option; undefined when it was left out, so that the default counts. Throws `UsageError`. */
export function numberOf(option: string | undefined, name: string): number | undefined {
  if (option === undefined) return undefined;
  if (/^\d{1,10}$/.test(option)) return Number(option);
  throw new UsageError(`--${name} takes a whole number, not "${option}".`);
}

const parsed = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
