import { createHash, randomBytes } from 'node:crypto';
import { type FreshDatabase, freshDatabase } from '@governance/embedded-postgres/testing';
import {
  createDataSource,
  type FeedSource,
  type FieldKeys,
  formatError,
  migrate,
  type Service,
  type Viewer,
} from '@governance/shared';
import { execute, type ExecutionResult, parse, validate } from 'graphql';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { CATEGORY_TABLES } from '../database/migrations/category-tables.js';
import { CONTACT_TABLES } from '../database/migrations/contact-tables.js';
import { REQUEST_TABLES } from '../database/migrations/request-tables.js';
import { serviceRequestsDatabase } from '../database/database.js';
import { openServiceRequestsService } from '../service.js';
import { fillPlaces } from './fill-places.js';

/** Keys of the contacts in tests. */
export const TEST_KEYS: FieldKeys = [{ id: 'test', secret: Buffer.alloc(32, 7) }];

/** An answer of the graph as it would cross a wire. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** The service on a database of its own, with the places and grids of the tests in its copies. */
export interface TestService {
  readonly service: Service;
  readonly database: FreshDatabase;
  /** As the role that owns the tables, for arranging and checking. */
  readonly owner: DataSource;
  /** Statements of the service since the last `forgetStatements`. */
  readonly statements: readonly string[];
  forgetStatements(): void;
  execute(query: string, variables: object, viewer: Viewer): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens the service for a test file. */
export async function openTestService(feeds: { readonly grid?: FeedSource } = {}): Promise<TestService> {
  const database = await emptyDatabase();
  const owner = await createDataSource({
    url: database.ownerUrl,
    ...serviceRequestsDatabase,
    poolSize: 3,
  }).initialize();
  await fillPlaces(owner);
  const statements: string[] = [];
  const service = await openServiceRequestsService({
    databaseUrl: database.appUrl,
    feeds,
    cities: [],
    logger: pino({ level: 'silent' }),
    contactKeys: TEST_KEYS,
    poolSize: 6,
    onStatement: (statement) => statements.push(statement),
  });
  return {
    service,
    database,
    owner,
    statements,
    forgetStatements: () => {
      statements.length = 0;
    },
    execute: (query, variables, viewer) => run(service, query, variables, viewer),
    close: async () => {
      await service.stop();
      await owner.destroy();
      await database.drop();
    },
  };
}

/** A migrated database without places. */
export const emptyDatabase = (): Promise<FreshDatabase> =>
  freshDatabase({
    role: 'service_requests',
    version: createHash('sha256')
      .update(JSON.stringify([CATEGORY_TABLES, REQUEST_TABLES, CONTACT_TABLES]))
      .digest('hex')
      .slice(0, 12),
    migrate: (url) => migrate({ url, ...serviceRequestsDatabase }),
  });

async function run(service: Service, query: string, variables: object, viewer: Viewer): Promise<Answer> {
  const document = parse(query);
  const faults = validate(service.schema, document);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  const result: ExecutionResult = await execute({
    schema: service.schema,
    document,
    variableValues: variables as Record<string, unknown>,
    contextValue: service.contextFor({ viewer, requestId: `test-${randomBytes(4).toString('hex')}` }),
  });
  const errors = result.errors?.map((error) => formatError(error.toJSON(), error));
  return JSON.parse(JSON.stringify({ data: result.data ?? null, ...(errors ? { errors } : {}) })) as Answer;
}
