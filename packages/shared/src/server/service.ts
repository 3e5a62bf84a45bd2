import type { Logger } from 'pino';
import type { EntitySchema, MigrationInterface } from 'typeorm';
import type { AuditLog } from '../audit/audit-log.js';
import type { FeedSource } from '../events/feed-source.js';
import type { FieldKeys } from '../personal/field-key.js';
import type { SubgraphName, SubgraphRuntime } from './subgraph.js';

/** What a service keeps in its own database. */
export interface ServiceDatabase {
  readonly name: SubgraphName;
  readonly tables: readonly EntitySchema[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  /** Whether it keeps encrypted contacts, and so the tables of `contactKeyTablesSql`. */
  readonly isEncrypted?: true;
}

/** What a service needs to run; the same in one process and in many. */
export interface ServiceOptions {
  /** Database of this service, as the role that may read and write rows and nothing else. */
  readonly databaseUrl: string;
  /** Feeds of the subgraphs that this one learns from. */
  readonly feeds: Partial<Record<SubgraphName, FeedSource>>;
  /** Four-digit codes of the cities that this installation serves; empty for all. */
  readonly cities: readonly string[];
  readonly logger: Logger;
  /** Keys of encrypted contacts. A service that keeps contacts does not open without. */
  readonly contactKeys?: FieldKeys | undefined;
  /** Address of the page that a scanned duty card opens; the token is put behind it. */
  readonly dutyCardBaseUrl?: string | undefined;
  readonly poolSize?: number;
  /** What time it is; the clock's when left out. */
  readonly now?: (() => Date) | undefined;
  /** Is told of every statement; for tests that count them. */
  readonly onStatement?: ((statement: string) => void) | undefined;
}

/** A noun whose changes outsiders may follow. */
export interface StreamedNoun {
  /** Name of the entity in the graph and in the feed, e.g. `Whistle`. */
  readonly noun: string;
  /** What a change tells of it, as a GraphQL selection on the entity in the service's own graph. */
  readonly selection: string;
  /** Nouns of the feed whose changes are changes of this one, each with the key of their payload that holds its id. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A service that is connected to its database. */
export interface Service extends SubgraphRuntime {
  /** What this service tells the others. */
  readonly feed: FeedSource;
  /** What outsiders may follow of it. */
  readonly streamed: readonly StreamedNoun[];
  /** Where is written down what is given apart from the graph. */
  readonly audit: AuditLog;
  /** Whether it can answer, with details for a person. */
  readiness(): Promise<{ readonly ready: boolean; readonly details: object }>;
  /** Begins the work behind requests: relay and consumers. */
  start(): void;
  /** Ends that work and closes the database. */
  stop(): Promise<void>;
}
