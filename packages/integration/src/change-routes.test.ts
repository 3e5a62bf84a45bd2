import { listen, type FeedEvent, type FeedPage, type NewAuditEntry, type Viewer } from '@governance/shared';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { changeRoutes } from './change-routes';
import type { ChangeSource } from './change-source';

const SDL = `directive @tag(name: String!) on FIELD_DEFINITION
  scalar _Any
  type Matter { id: ID! @tag(name: "internal") title: String @tag(name: "internal") }
  union _Entity = Matter
  type _Service { sdl: String @tag(name: "internal") }
  type Query {
    _entities(representations: [_Any!]!): [_Entity]! @tag(name: "open")
    _service: _Service! @tag(name: "open")
  }`;
const OFFICER: Viewer = {
  ...{ subject: 'officer', tier: 'internal', roles: ['STREET_OFFICER'], organization: null },
  jurisdictions: [{ from: '530112000000', to: '530112999999' }],
};
const HERE = '530112003014';

/** A feed in memory, and a graph that says no to what is hidden. */
class FakeSource implements ChangeSource {
  readonly name = 'service-requests';
  readonly streamed = [{ noun: 'Matter', selection: '{ id title }', parts: { Step: 'matterId' } }];
  readonly schema: GraphQLSchema = buildSchema(SDL);
  readonly hidden = new Set<string>();
  reads = 0;
  readonly exported: NewAuditEntry[] = [];
  isAuditBroken = false;
  private readonly events: FeedEvent[] = [];

  constructor() {
    const fields = this.schema.getQueryType()?.getFields();
    const entities = fields?.['_entities'];
    if (!entities || !fields['_service']) throw new Error('no entities');
    entities.resolve = (_, { representations }: { representations: readonly { id: string }[] }) => {
      this.reads += 1;
      return representations.map(({ id }) =>
        this.hidden.has(id) ? null : { __typename: 'Matter', id, title: id },
      );
    };
    fields['_service'].resolve = () => ({ sdl: SDL });
  }

  readonly feed = {
    name: 'service-requests',
    head: () => Promise.resolve(String(this.events.length)),
    read: (after: string, limit: number): Promise<FeedPage> => {
      const events = this.events.slice(Number(after), Number(after) + limit);
      const next = String(Number(after) + events.length);
      return Promise.resolve({ events, next, head: String(this.events.length) });
    },
    copy: () => Promise.reject(new Error('not copied')),
  };

  readonly audit = {
    record: (...entries: readonly NewAuditEntry[]) => {
      if (this.isAuditBroken) return Promise.reject(new Error('no audit'));
      this.exported.push(...entries);
      return Promise.resolve();
    },
  };

  contextFor = () => ({});

  tell(entityId: string, more: Partial<FeedEvent> = {}): void {
    const position = String(this.events.length + 1);
    this.events.push({
      ...{ id: `e${position}`, position, type: 'MatterChanged', entity: 'Matter', entityId, version: 1 },
      ...{ cityCode: '5301', divisionCode: HERE, occurredAt: new Date(0), deleted: false },
      payload: { secret: 'for subgraphs' },
      ...more,
    });
  }
}

describe('the stream of changes', () => {
  let app: FastifyInstance;
  let source: FakeSource;
  let url: string;

  const start = async (options: { most?: number; longestMs?: number } = {}) => {
    source = new FakeSource();
    app = Fastify();
    await app.register(changeRoutes, {
      ...{ source, askerOf: () => ({ viewer: OFFICER, requestId: 'r' }), most: options.most ?? 10 },
      times: { heartbeatMs: 50, longestMs: options.longestMs ?? 60_000 },
    });
    url = `${await listen(app, { host: '127.0.0.1', port: 0 })}/changes`;
  };
  afterEach(() => app.close());

  /** Reads until a text has come, and lets go. */
  async function readUntil(text: string, query = ''): Promise<string> {
    const closing = new AbortController();
    const answer = await fetch(`${url}${query}`, { signal: closing.signal });
    let read = '';
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
      read += Buffer.from(piece).toString();
      if (read.includes(text)) break;
    }
    closing.abort();
    return read;
  }

  it('says where it begins, and that it lives while nothing happens', async () => {
    await start();
    source.tell('before');

    const read = await readUntil(': heartbeat');

    expect(read).toBe('retry: 1000\nid: 1\nevent: ready\ndata: {"position":"1"}\n\n: heartbeat\nid: 1\n\n');
  });

  it('never tells what was written for other subgraphs, nor what the graph hides, and moves past it', async () => {
    await start();
    source.hidden.add('secret');
    source.tell('secret');
    source.tell('open');

    const read = await readUntil(': heartbeat', '?after=0');

    expect(read).not.toMatch(/for subgraphs|secret/);
    expect(read).toContain('"state":{"id":"open","title":"open"}');
    expect(read).toContain(': heartbeat\nid: 2\n');
  });

  it('writes down who took how much before it is told, and tells nothing that could not be written down', async () => {
    await start();
    source.hidden.add('secret');
    for (const id of ['secret', 'one', 'two']) source.tell(id);

    await readUntil('"two"', '?after=0');
    source.isAuditBroken = true;
    const answer = await fetch(`${url}?after=0`);
    const read = await answer.text().catch(() => '');

    expect(source.exported).toEqual([
      {
        ...{ action: 'EXPORT', actor: { viewer: OFFICER, requestId: 'r' }, cityCode: '5301', count: 2 },
        ...{ entity: 'Matter', entityId: null, fields: ['Matter'], purpose: 'changes' },
      },
    ]);
    expect(read).not.toContain('one');
  });

  it('tells a change of a part with the state of the whole', async () => {
    await start();
    source.tell('s1', { entity: 'Step', type: 'StepTaken', payload: { matterId: 'whole' } });

    const read = await readUntil('StepTaken', '?after=0');

    expect(read).toContain('"entityId":"s1"');
    expect(read).toContain('"state":{"id":"whole","title":"whole"}');
  });

  it('tells whoever governs a place what was deleted there, and nobody else', async () => {
    await start();
    source.tell('gone', { deleted: true });
    source.tell('elsewhere', { deleted: true, divisionCode: '110114001001' });

    const read = await readUntil(': heartbeat', '?after=0');

    expect(read).toContain('"entityId":"gone","version":1,"divisionCode":"530112003014"');
    expect(read).toContain('"state":null');
    expect(read).not.toContain('elsewhere');
  });

  it('asks the graph once for a page of changes', async () => {
    await start();
    for (let index = 0; index < 90; index += 1) source.tell(`m${String(index)}`);

    await readUntil('"m89"', '?after=0');

    expect(source.reads).toBe(1);
  });

  it('ends after a while, so that the reader comes again and is asked who it is', async () => {
    await start({ longestMs: 120 });

    await expect(readUntil('never told')).resolves.toContain('event: ready');
  });

  it('refuses more streams than it can serve, and takes the next when one has gone', async () => {
    await start({ most: 1 });
    const closing = new AbortController();
    const first = await fetch(url, { signal: closing.signal });

    const refused = await fetch(url);
    closing.abort();
    let next = await readUntil('ready');
    // The server learns of it when the connection is closed, a moment after the reader has gone.
    while (next.includes('OVERLOADED')) next = await readUntil('ready');

    expect([first.status, refused.status, refused.headers.get('retry-after')]).toEqual([200, 503, '5']);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED', most: 1 } }] });
    expect(next).toContain('event: ready');
  });

  it('ends when the server stops', async () => {
    await start();
    const answer = await fetch(url);
    const ended = answer.text().catch(() => 'cut');

    await app.close();

    await expect(ended).resolves.toContain('ready');
  });
});
