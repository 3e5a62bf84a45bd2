import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removeEmbeddedPostgres } from '@governance/embedded-postgres';
import { parseFieldKeys, type Running } from '@governance/shared';
import type { StandaloneConfig } from './config.js';
import { openDatabaseServer, postgresFolder } from './database-server.js';
import {
  type Databases,
  inventData,
  type LoadedDemo,
  prepareDatabases,
  prepareGateway,
} from './prepare-databases.js';
import { assertPortIsFree } from './port.js';
import { consoleProgress } from './progress.js';
import { contactKeysOf } from './secrets.js';
import { welcomeLines } from './welcome.js';

/** What every answer says of the data. */
export const DATA_NOTICE =
  '演示数据:行政区划为真实数据(2023年版),其余均为虚构。 Demonstration data: the divisions are real, everything else is invented.';

/** What a start keeps in its data folder, for its owner alone. */
interface StartSecrets {
  /** `id:secret`, what contact data are encrypted with. */
  readonly contactKeys: string;
  /** File with the signing key of the development issuer. */
  readonly issuerKeyFile: string;
  /** Address of the gateway's database for its own role; null without one. */
  readonly gatewayDatabaseUrl: string | null;
}

/** Runs gateway and services on databases that are ready; answers the gateway's address. */
export type Serve = (
  databases: Databases,
  secrets: StartSecrets,
) => Promise<Running & { readonly url: string }>;

/** How a start is asked for. */
export interface StartOptions {
  /** Empties the embedded PostgreSQL first. */
  readonly isReset: boolean;
  /** Ends a start that is under way. */
  readonly aborted: AbortSignal;
}

/** All of a start: databases, data, services, and the lines that say what to do next. Throws in plain words. */
export async function startSystem(
  config: StandaloneConfig,
  serve: Serve,
  { isReset, aborted }: StartOptions,
): Promise<Running> {
  await assertPortIsFree({ host: config.HOST, port: config.PORT });
  if (isReset) await reset(config);
  const server = await openDatabaseServer(config, consoleProgress);
  // Without its database whatever is under way fails at once, and the start with it.
  const letGo = () => void server.stop();
  aborted.addEventListener('abort', letGo);
  try {
    aborted.throwIfAborted();
    const contactKeys = contactKeysOf(config);
    const demo = {
      scale: config.DEMO_SCALE,
      anchor: config.DEMO_ANCHOR ?? null,
      contactKeys: parseFieldKeys(contactKeys),
    };
    await prepareDatabases(server.databases, consoleProgress);
    if (server.gateway) await prepareGateway(server.gateway, consoleProgress);
    const loaded = await inventData(server.databases, demo, consoleProgress);
    const system = await consoleProgress.step('starting gateway and subgraphs', async () => {
      const started = await serve(server.databases, {
        contactKeys,
        issuerKeyFile: join(config.DATA_FOLDER, 'dev-issuer-key.json'),
        gatewayDatabaseUrl: server.gateway?.appUrl ?? null,
      });
      try {
        await untilReady(started.url, aborted);
      } catch (error) {
        await started.stop();
        throw error;
      }
      return started;
    });
    await welcome(system.url, loaded);
    aborted.removeEventListener('abort', letGo);
    aborted.throwIfAborted();
    return {
      stop: async () => {
        console.log('\nStopping …');
        await system.stop();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function reset({
  DATABASE_URL,
  ORGANIZATION_DATABASE_URL,
  DATA_FOLDER,
}: StandaloneConfig): Promise<void> {
  if (DATABASE_URL !== undefined || ORGANIZATION_DATABASE_URL !== undefined) {
    throw new Error(
      '--reset empties the embedded PostgreSQL alone. Drop the databases of your own server yourself.',
    );
  }
  await removeEmbeddedPostgres(postgresFolder(DATA_FOLDER));
  if (existsSync(DATA_FOLDER)) rmSync(join(DATA_FOLDER, 'secrets.json'), { force: true });
  console.log(`- emptied ${DATA_FOLDER}`);
}

const READY_LIMIT_MS = 60_000;

/** Until all parts are there: a start that says "running" must be. */
async function untilReady(url: string, aborted: AbortSignal): Promise<void> {
  const limit = Date.now() + READY_LIMIT_MS;
  while (Date.now() < limit) {
    aborted.throwIfAborted();
    const answer = await fetch(`${url}/ready`).catch(() => null);
    const { subgraphs } = ((await answer?.json().catch(() => null)) ?? {}) as {
      subgraphs?: Record<string, string>;
    };
    if (answer?.ok && Object.values(subgraphs ?? {}).every((state) => state === 'up')) return;
    await sleep(100);
  }
  throw new Error(
    `The system did not become ready within ${String(READY_LIMIT_MS / 1000)} s; see ${url}/ready`,
  );
}

async function welcome(url: string, { anchor, scale }: LoadedDemo): Promise<void> {
  const examples = (await (await fetch(`${url}/dev/variables`)).json()) as Record<
    string,
    { person: string; division: string; variables: { code: string } } | undefined
  >;
  const example = examples['first-slice'];
  if (!example) throw new Error('There are no demonstration data to show.');
  const { person, division, variables } = example;
  const issued = await fetch(`${url}/dev/token?person=${person}&division=${division}`);
  const { token } = (await issued.json()) as { token: string };
  for (const line of welcomeLines({ url, anchor, scale, person, division, token, code: variables.code }))
    console.log(line);
}
