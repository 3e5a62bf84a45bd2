import { parseArgs } from 'node:util';

/** What a run is like. The same options plan the same day. */
export interface SimulationOptions {
  readonly url: string;
  /** Twelve-digit code of the district whose day it is. */
  readonly district: string;
  readonly seed: string;
  /** Simulated hours. */
  readonly hours: number;
  /** Simulated seconds per second. */
  readonly speed: number;
  /** Requests that residents make in 24 hours; whistles and orders are a share of them. */
  readonly requestsPerDay: number;
}

const USAGE = `Usage: npm run simulate -- [options]
  --url URL             the gateway (http://127.0.0.1:4000); its development issuer must be on
  --district CODE       the district, twelve digits (530112000000)
  --seed TEXT           the same seed plans the same day (1)
  --hours N             simulated hours, 0.1 to 48 (24)
  --speed N             times real speed, 1 to 100000 (50)
  --requests-per-day N  1 to 100000 (600)`;

/** Thrown for arguments that cannot be understood; the message says how to call it. */
export class UsageError extends Error {}

/** Reads the command line. Throws `UsageError`. */
export function simulationOptions(args: readonly string[]): SimulationOptions {
  const values = parsed(args);
  if (values.help) throw new UsageError(USAGE);
  if (!/^\d{12}$/.test(values.district)) throw new UsageError(`--district: twelve digits\n${USAGE}`);
  if (!URL.canParse(values.url)) throw new UsageError(`--url: an address\n${USAGE}`);
  return {
    url: values.url.replace(/\/$/, ''),
    district: values.district,
    seed: values.seed,
    hours: numberOf(values.hours, 'hours', { least: 0.1, most: 48 }),
    speed: numberOf(values.speed, 'speed', { least: 1, most: 100_000 }),
    requestsPerDay: numberOf(values['requests-per-day'], 'requests-per-day', { least: 1, most: 100_000 }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        url: { type: 'string', default: 'http://127.0.0.1:4000' },
        district: { type: 'string', default: '530112000000' },
        seed: { type: 'string', default: '1' },
        hours: { type: 'string', default: '24' },
        speed: { type: 'string', default: '50' },
        'requests-per-day': { type: 'string', default: '600' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function numberOf(
  text: string,
  name: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const number = Number(text);
  if (number >= least && number <= most) return number;
  throw new UsageError(`--${name}: a number from ${String(least)} to ${String(most)}\n${USAGE}`);
}
