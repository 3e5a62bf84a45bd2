import { DatabaseFeed } from '../events/database-feed.js';
import { FeedConsumer, type FeedConsumerOptions } from '../events/feed-consumer.js';
import { Relay } from '../events/relay.js';
import { scratchDatabase, type ScratchDatabase } from './scratch-database.js';
import { silentLog } from './silent-log.js';
import {
  applyThingEvents,
  changeThing,
  copiedThings,
  copyableThings,
  forgetThings,
  type Thing,
  thingsIn,
  thingTables,
} from './thing.js';

/** A service that owns things, and another one that follows it. */
export class TwoServices {
  private consumers: FeedConsumer[] = [];

  private constructor(
    readonly owner: ScratchDatabase,
    readonly reader: ScratchDatabase,
    readonly feed: DatabaseFeed,
    readonly relay: Relay,
  ) {}

  static async create(serverUrl: string | undefined): Promise<TwoServices> {
    const owner = await scratchDatabase(serverUrl, thingTables);
    const reader = await scratchDatabase(serverUrl, thingTables);
    const feed = new DatabaseFeed({ name: 'things', sql: owner.sql, copyables: [copyableThings(owner.sql)] });
    return new TwoServices(
      owner,
      reader,
      feed,
      new Relay({ transaction: owner.transaction, log: silentLog }),
    );
  }

  /** A running consumer that keeps the reader's copy. */
  follow(options: Partial<FeedConsumerOptions> = {}): FeedConsumer {
    const consumer = new FeedConsumer({
      name: 'thing-copy',
      source: this.feed,
      transaction: this.reader.transaction,
      log: silentLog,
      handlers: { Thing: applyThingEvents },
      copies: [copiedThings],
      pollMs: 5,
      ...options,
    });
    this.consumers.push(consumer);
    consumer.start();
    return consumer;
  }

  /** Changes a thing and tells it. */
  async change(id: string, value: string): Promise<void> {
    await this.owner.transaction((sql) => changeThing(sql, id, value));
    await this.relay.drain();
  }

  /** Position of the newest event, once all are told. */
  async told(): Promise<string> {
    await this.relay.drain();
    return this.feed.head();
  }

  owned(): Promise<readonly Thing[]> {
    return thingsIn(this.owner.sql, 'thing');
  }

  copied(): Promise<readonly Thing[]> {
    return thingsIn(this.reader.sql, 'thing_copy');
  }

  /** Stops what runs and empties both. */
  async reset(): Promise<void> {
    for (const consumer of this.consumers) await consumer.stop();
    this.consumers = [];
    await Promise.all([forgetThings(this.owner.sql), forgetThings(this.reader.sql)]);
  }

  async drop(): Promise<void> {
    await this.reset();
    await Promise.all([this.owner.drop(), this.reader.drop()]);
  }
}
