import type { ApolloServerPlugin } from '@apollo/server';
import type { KeyValueCache } from '@apollo/utils.keyvaluecache';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.js';
import { GatewayDatabase } from '../database/gateway-database.js';
import type { Identity } from '../identity/identity.js';
import { OperationRepository } from '../persisted/operation.repository.js';
import { OperationsService } from '../persisted/operations.service.js';
import { persistedQueries } from '../persisted/persisted-queries.js';
import { Safelist } from '../persisted/safelist.js';
import { MemoryRateLimiter } from '../rate/memory-rate-limiter.js';
import { type CostOf, ratePlugin } from '../rate/rate-plugin.js';
import type { RateLimiter } from '../rate/rate-limiter.js';
import { ApiKeys, KEYS_FRESH_MS } from './api-keys.js';
import { Callers, type Quotas } from './callers.js';
import { ClientsService } from './clients.service.js';
import { FrontDoor } from './front-door.js';
import { KeyUses } from './key-uses.js';
import { KeyUseRepository } from './persistence/key-use.repository.js';
import { KnownKeyRepository } from './persistence/known-key.repository.js';

/** What third parties are offered. Without any of it: tokens and strangers, without limits, from no foreign page. */
export interface AccessSettings {
  /** The gateway's own database, as its role without DDL rights; without it there are no API keys. */
  readonly databaseUrl?: string | undefined;
  readonly quotas?: Quotas | undefined;
  /** Origins of web pages that may ask as nobody or with a token. */
  readonly origins?: readonly string[] | undefined;
  /** Counts what accounts spend; this process alone when left out. */
  readonly limiter?: RateLimiter | undefined;
  /** How old what is known of keys and registered operations may be, in milliseconds. */
  readonly freshMs?: number | undefined;
}

/** What it is opened with. */
export interface AccessOptions {
  readonly identity: Identity;
  readonly logger: Logger;
  readonly settings: AccessSettings;
  /** What registered operations must fit, as it is now. */
  readonly schema: () => GraphQLSchema | null;
}

/** What is managed under `/admin`; null where the gateway has no database. */
export interface Managed {
  readonly clients: ClientsService;
  readonly operations: OperationsService;
}

/** The parts of the gateway that know who asks and what they may spend. */
export interface ClientAccess {
  readonly door: FrontDoor;
  /** Lets whoever asks a server pay what its documents cost. */
  readonly payFor: (costOf: CostOf) => ApolloServerPlugin<GatewayContext>;
  readonly persistedQueries: KeyValueCache;
  readonly managed: Managed | null;
  /** Writes down what was used, and lets the database go. */
  close(): Promise<void>;
}

/** Wires them. Nothing is asked of the database before a request needs it. */
export function openAccess({ identity, logger, settings, schema }: AccessOptions): ClientAccess {
  const { databaseUrl, quotas = NO_QUOTAS, origins = [], limiter = new MemoryRateLimiter() } = settings;
  const kept = databaseUrl === undefined ? null : openKept(databaseUrl, settings, logger, schema);
  const keys = kept?.keys ?? null;
  const door = new FrontDoor({
    callers: new Callers({ identity, keys, limiter, quotas }),
    limiter,
    keys,
    uses: kept?.uses ?? null,
    safelist: kept?.safelist ?? null,
    origins: new Set(origins),
  });
  return {
    door,
    payFor: (costOf) => ratePlugin({ limiter, costOf, onPaid: door.noteCost.bind(door) }),
    persistedQueries: persistedQueries(kept?.safelist ?? null, logger),
    managed: kept?.managed ?? null,
    close: async () => kept?.close(),
  };
}

const NO_QUOTAS: Quotas = { anonymous: null, signedIn: null };

function openKept(
  databaseUrl: string,
  { freshMs = KEYS_FRESH_MS }: AccessSettings,
  logger: Logger,
  schema: () => GraphQLSchema | null,
) {
  const database = new GatewayDatabase(databaseUrl);
  const useRows = new KeyUseRepository(database);
  const uses = new KeyUses((counted) => useRows.add(counted), logger);
  uses.start();
  return {
    uses,
    keys: new ApiKeys({
      store: new KnownKeyRepository(database),
      freshMs,
      logger,
      onRefused: (keyId, outcome) => {
        uses.count(keyId, outcome, { requests: 1, cost: 0 });
      },
    }),
    safelist: new Safelist(new OperationRepository(database), freshMs),
    managed: {
      clients: new ClientsService(database),
      operations: new OperationsService(database, schema),
    },
    close: async () => {
      await uses.stop();
      await database.close();
    },
  };
}
