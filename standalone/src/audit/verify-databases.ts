import {
  clientSql,
  type KnownHead,
  type SubgraphName,
  type VerifiedCity,
  verifyAudit,
} from '@governance/shared';
import { Client } from 'pg';

/** What is verified, and against what. */
export interface Verification {
  /** Database addresses by service. */
  readonly urls: Readonly<Partial<Record<SubgraphName, string>>>;
  /** Four digits; every city when null. */
  readonly city: string | null;
  /** Heads that were written down at an earlier time, by service and city. */
  readonly known: ReadonlyMap<string, ReadonlyMap<string, KnownHead>>;
}

/** What a verification came to. */
export interface VerifiedDatabases {
  readonly isSound: boolean;
  /** `service city position digest`, one for each chain: to be kept where the owner of the databases cannot reach. */
  readonly heads: readonly string[];
}

/** Verifies the audit of each database and says how it goes, one line a city. Reads only. */
export async function verifyDatabases(
  { urls, city, known }: Verification,
  print: (line: string) => void,
): Promise<VerifiedDatabases> {
  let isSound = true;
  const heads: string[] = [];
  for (const [service, url] of Object.entries(urls)) {
    const found = await verified(url, city, known.get(service), (line) => {
      print(`${service} ${line}`);
    });
    if (found.length === 0) print(`${service}: nothing was audited yet`);
    for (const chain of found) {
      print(lineOf(service, chain));
      if (chain.broken) isSound = false;
      else heads.push(`${service} ${chain.city} ${String(chain.position)} ${chain.digest}`);
    }
  }
  return { isSound, heads };
}

/** Heads as an earlier run printed them. Throws for a line that is none. */
export function parseHeads(text: string): ReadonlyMap<string, ReadonlyMap<string, KnownHead>> {
  const known = new Map<string, Map<string, KnownHead>>();
  for (const line of text.split('\n').filter((it) => it.trim() !== '')) {
    const [, service, city, position, digest] =
      /^(\S+) (\d{4}) (\d+) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
    if (!service || !city || !position || !digest) throw new Error(`This is no head of a chain: ${line}`);
    const cities = known.get(service) ?? new Map<string, KnownHead>();
    known.set(service, cities.set(city, { position: BigInt(position), digest }));
  }
  return known;
}

const PROGRESS_EVERY = 100_000n;

async function verified(
  connectionString: string,
  city: string | null,
  known: ReadonlyMap<string, KnownHead> | undefined,
  print: (line: string) => void,
): Promise<readonly VerifiedCity[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    let told = 0n;
    return await verifyAudit(clientSql(client), {
      ...(city === null ? {} : { cities: [city] }),
      ...(known ? { known } : {}),
      onProgress: (of, position) => {
        if (position < told) told = 0n;
        if (position - told < PROGRESS_EVERY) return;
        told = position;
        print(`${of}: ${String(position)} links …`);
      },
    });
  } finally {
    await client.end();
  }
}

function lineOf(service: string, { city, position, broken, unsealed }: VerifiedCity): string {
  const tail = unsealed === 0 ? '' : `, ${String(unsealed)} not sealed yet`;
  if (!broken) return `${service} ${city}: sound, ${String(position)} links${tail}`;
  const place = broken.position === null ? 'beside the chain' : `at link ${String(broken.position)}`;
  const entry = broken.entryId === null ? '' : `, entry ${broken.entryId}`;
  return `${service} ${city}: BROKEN ${place}${entry}: ${MEANING[broken.kind]}${tail}`;
}

const MEANING = {
  EDITED: 'edited after it was sealed',
  DELETED: 'deleted after it was sealed',
  REORDERED: 'moved to another place',
  INSERTED: 'put in without having been sealed',
  REWRITTEN: 'not the link that was written down earlier',
  HEAD_ALTERED: 'the head is not the end of the chain',
} as const;
