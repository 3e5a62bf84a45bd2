import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { readEnv, type SubgraphName, SUBGRAPHS } from '@governance/shared';
import { StandaloneEnvironment } from '../config.js';
import { findDatabases } from '../existing-databases.js';
import { parseHeads, verifyDatabases } from './verify-databases.js';

const USAGE = `npm run audit:verify -- [--service ${SUBGRAPHS.join('|')}] [--city 5301] [--heads] [--expect FILE]
  --heads   prints the end of each sound chain at last, to be kept elsewhere
  --expect  compares with heads that an earlier run printed`;

/** Verifies the audit of the databases of `npm start`. Ends with 1 when a chain is broken. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      service: { type: 'string' },
      city: { type: 'string' },
      heads: { type: 'boolean', default: false },
      expect: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { service, city = null, heads, expect } = values;
  if (values.help || (service !== undefined && !SUBGRAPHS.includes(service as SubgraphName))) {
    console.log(USAGE);
    return;
  }
  const known = expect === undefined ? new Map() : parseHeads(readFileSync(expect, 'utf8'));
  const databases = await findDatabases(readEnv(StandaloneEnvironment, process.env), console.error);
  try {
    const names = SUBGRAPHS.filter((name) => service === undefined || name === service);
    const urls = Object.fromEntries(names.map((name) => [name, databases.urls[name]]));
    const verified = await verifyDatabases({ urls, city, known }, heads ? console.error : console.log);
    if (heads) for (const head of verified.heads) console.log(head);
    if (!verified.isSound) process.exitCode = 1;
  } finally {
    await databases.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
