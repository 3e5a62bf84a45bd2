import { randomBytes } from 'node:crypto';
import { DomainError, NotFoundError, type Sql, type TransactionRunner } from '@governance/shared';
import type { ApiClient, ClientAct, ClientWithKeys, KeyUsage } from './api-client.js';
import { newApiKey } from './api-key.js';
import type { NewClientInput, RotationInput } from './client.input.js';
import { ClientRepository } from './persistence/client.repository.js';

const DAY_MS = 86_400_000;
const USAGE_DAYS = 31;
/** Keys of one client that hold at the same time: the one in use, the next one, and one to spare. */
const KEYS_AT_ONCE = 3;
/** Clients that are not revoked, so that a list of them needs no pages. Two that are issued at once may pass it by one. */
const CLIENTS_AT_ONCE = 1000;

/** A key whose text is shown now and never again. */
export interface IssuedKey {
  readonly client: ClientWithKeys;
  readonly keyId: string;
  /** `gg_<id>_<secret>`. */
  readonly key: string;
}

/** A client with what its keys were used for and what was done to it. */
export interface ClientReport {
  readonly client: ClientWithKeys;
  readonly usage: readonly KeyUsage[];
  readonly acts: readonly ClientAct[];
}

/** The life of third parties' keys. Each change is noted with who made it, in the same transaction. */
export class ClientsService {
  private readonly clients: ClientRepository;

  constructor(
    private readonly database: Sql & { readonly transaction: TransactionRunner },
    private readonly now: () => Date = () => new Date(),
  ) {
    this.clients = new ClientRepository(database);
  }

  /** The 2,000 newest, the oldest of them first, each with its 20 newest keys. */
  list(): Promise<readonly ClientWithKeys[]> {
    return this.clients.list();
  }

  /** Throws `NOT_FOUND`. */
  async get(id: string): Promise<ClientWithKeys> {
    const client = await this.clients.find(id);
    if (client) return client;
    throw notFound();
  }

  /** The last month of a client. Throws `NOT_FOUND`. */
  async report(id: string): Promise<ClientReport> {
    const client = await this.get(id);
    const since = new Date(this.now().getTime() - USAGE_DAYS * DAY_MS);
    const usage = await this.clients.usageSince(id, since);
    return { client, usage, acts: await this.clients.actsOn(id) };
  }

  /** A new client with its first key. Throws `ACTION_NOT_AVAILABLE` when there are a thousand that are not revoked. */
  async issue(input: NewClientInput, actor: string): Promise<IssuedKey> {
    const { expiresInDays, ...given } = input;
    const now = this.now();
    const client: ApiClient = {
      ...given,
      id: randomBytes(6).toString('hex'),
      createdAt: now,
      revokedAt: null,
    };
    return this.database.transaction(async (transaction) => {
      const clients = new ClientRepository(transaction);
      if ((await clients.countHolding()) >= CLIENTS_AT_ONCE)
        throw new DomainError('ACTION_NOT_AVAILABLE', '客户端已达1000个,请先停用不再使用的', {
          status: 'FULL',
        });
      await clients.insertClient(client);
      return this.addKey(clients, { clientId: client.id, expiresInDays, actor, act: 'ISSUED' });
    });
  }

  /**
   * A further key; the keys so far end after the overlap. Throws `NOT_FOUND`, and `ACTION_NOT_AVAILABLE` for a client
   * that was revoked or has three keys that hold.
   */
  async rotate(id: string, { overlapDays, expiresInDays }: RotationInput, actor: string): Promise<IssuedKey> {
    return this.change(id, async (clients, client) => {
      const now = this.now();
      if (client.revokedAt)
        throw new DomainError('ACTION_NOT_AVAILABLE', '该客户端已停用', { status: 'REVOKED' });
      const holding = client.keys.filter((key) => !key.revokedAt && key.expiresAt > now);
      if (holding.length >= KEYS_AT_ONCE) {
        throw new DomainError('ACTION_NOT_AVAILABLE', '该客户端已有3个有效密钥,请先停用一个', {
          status: 'FULL',
        });
      }
      await clients.endKeys(id, new Date(now.getTime() + overlapDays * DAY_MS));
      return this.addKey(clients, { clientId: id, expiresInDays, actor, act: 'ROTATED' });
    });
  }

  /** Ends all keys of a client for good, or one of them. Throws `NOT_FOUND`; does nothing the second time. */
  async revoke(id: string, keyId: string | null, actor: string): Promise<ClientWithKeys> {
    return this.change(id, async (clients, client) => {
      if (keyId !== null && !client.keys.some((key) => key.id === keyId)) throw notFound();
      await (keyId === null ? clients.revokeClient(id, this.now()) : clients.revokeKey(keyId, this.now()));
      const details = keyId === null ? {} : { keyId };
      await clients.note({ at: this.now(), actor, act: 'REVOKED', details }, id);
      return (await clients.find(id)) ?? client;
    });
  }

  private change<T>(
    id: string,
    work: (clients: ClientRepository, client: ClientWithKeys) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (transaction) => {
      const clients = new ClientRepository(transaction);
      const client = (await clients.lock(id)) ? await clients.find(id) : null;
      if (!client) throw notFound();
      return work(clients, client);
    });
  }

  private async addKey(
    clients: ClientRepository,
    { clientId, expiresInDays, actor, act }: KeyOrder,
  ): Promise<IssuedKey> {
    const now = this.now();
    const key = newApiKey();
    await clients.insertKey(clientId, key, now, new Date(now.getTime() + expiresInDays * DAY_MS));
    await clients.note({ at: now, actor, act, details: { keyId: key.id } }, clientId);
    const client = await clients.find(clientId);
    if (!client) throw notFound();
    return { client, keyId: key.id, key: key.text };
  }
}

interface KeyOrder {
  readonly clientId: string;
  readonly expiresInDays: number;
  readonly actor: string;
  readonly act: string;
}

const notFound = (): NotFoundError => new NotFoundError('客户端');
