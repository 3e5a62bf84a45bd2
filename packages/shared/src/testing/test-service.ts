import { createHash } from 'node:crypto';
import { freshDatabase } from '@governance/embedded-postgres/testing';
import { execute, type GraphQLError, parse, validate } from 'graphql';
import pino from 'pino';
import type { DataSource } from 'typeorm';
import { createDataSource, migrate } from '../database/data-source.js';
import { formatError } from '../graphql/format-error.js';
import type { OpenService } from '../server/run-service.js';
import type { Service, ServiceDatabase, ServiceOptions } from '../server/service.js';
import type { Viewer } from '../trust/viewer.js';

/** What a client would get. */
export interface TestAnswer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test states what it expects of the answer
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** A service on a database of its own. */
export interface TestService {
  readonly service: Service;
  /** As the role that owns the database: sees and writes everything. */
  readonly owner: DataSource;
  /** Address of its database as the role that serves requests. */
  readonly databaseUrl: string;
  /** Statements since the last `forgetStatements`. */
  readonly statements: readonly string[];
  forgetStatements(): void;
  /** Runs a document as a viewer. Throws when the document is not valid. */
  ask(viewer: Viewer, document: string, variables?: Readonly<Record<string, unknown>>): Promise<TestAnswer>;
  stop(): Promise<void>;
}

/** Opens a service on a fresh, migrated database; relay and consumers do not run unless the test starts them. */
export async function openTestService(
  database: ServiceDatabase,
  open: OpenService,
  options: Partial<ServiceOptions> = {},
): Promise<TestService> {
  const fresh = await freshDatabase({
    role: database.name.replaceAll('-', '_'),
    version: hashOf(database),
    migrate: (url) => migrate({ url, ...database }),
  });
  const owner = await createDataSource({ url: fresh.ownerUrl, ...database, poolSize: 3 }).initialize();
  const statements: string[] = [];
  const service = await open({
    databaseUrl: fresh.appUrl,
    feeds: {},
    cities: [],
    logger: pino({ level: 'silent' }),
    onStatement: (statement) => statements.push(statement),
    ...options,
  });
  return {
    service,
    owner,
    databaseUrl: fresh.appUrl,
    statements,
    forgetStatements: () => {
      statements.length = 0;
    },
    ask: (viewer, document, variables) => ask(service, viewer, document, variables),
    stop: async () => {
      await service.stop();
      await owner.destroy();
      await fresh.drop();
    },
  };
}

async function ask(
  service: Service,
  viewer: Viewer,
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<TestAnswer> {
  const document = parse(source);
  const [fault] = validate(service.schema, document);
  if (fault) throw fault;
  const contextValue = service.contextFor({ viewer, requestId: 'test' });
  const { data, errors } = await execute({ schema: service.schema, document, variableValues, contextValue });
  const shown = errors?.map((error: GraphQLError) => formatError(error.toJSON(), error));
  return JSON.parse(JSON.stringify({ data, ...(shown ? { errors: shown } : {}) })) as TestAnswer;
}

/** Changes with the migrations, so that a template database of older ones is not taken. */
const hashOf = ({ migrations }: ServiceDatabase): string =>
  createHash('sha256')
    .update(migrations.map((migration) => `${migration.name}${migration.toString()}`).join())
    .digest('hex')
    .slice(0, 12);
