import {
  type EnvelopeKey,
  ENVELOPE_HEADER,
  EnvelopeOpener,
  type SubgraphRequest,
  type SubgraphName,
  type SubgraphRuntime,
} from '@governance/shared';
import { buildSubgraphSchema } from '@apollo/subgraph';
import fastify, { type FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { setTimeout as wait } from 'node:timers/promises';
import { createLogger } from '../logger.js';
import { InMemoryTransport } from '../subgraphs/in-memory-transport.js';
import type { SubgraphOperation } from '../subgraphs/transport.js';
import { TEST_RESOLVERS } from './test-resolvers.js';
import { TEST_SDL } from './test-schemas.js';

export const TEST_KEY: EnvelopeKey = { id: 'test', secret: 'a secret of sixteen characters' };

/** How a subgraph misbehaves, if it does. */
export type Mood = 'well' | 'dead' | 'slow' | 'failing' | 'babbling' | 'empty';

/** A subgraph that can be made to misbehave, called in memory or over HTTP, and that remembers who asked. */
export class TestSubgraph {
  mood: Mood = 'well';
  /** How long it takes when it is slow. */
  slowMs = 20_000;
  readonly askers: SubgraphRequest[] = [];
  readonly headers: unknown[] = [];
  /** Requests over HTTP that were answered whole, and those whose asker left before. */
  answered = 0;
  abandoned = 0;
  readonly runtime: SubgraphRuntime;
  private server: FastifyInstance | undefined;
  private port = 0;

  constructor(readonly name: SubgraphName) {
    const schema = buildSubgraphSchema([
      { typeDefs: parse(TEST_SDL[name]), resolvers: TEST_RESOLVERS[name] },
    ]);
    this.runtime = { name, schema, contextFor: (asker) => this.contextFor(asker) };
    const roots = [schema.getQueryType(), schema.getMutationType()].map((type) => type?.getFields() ?? {});
    for (const field of roots.flatMap((fields) => Object.values(fields))) {
      const { resolve } = field;
      field.resolve = async (...given) => {
        if (this.mood === 'slow') await wait(this.slowMs, undefined, { ref: false });
        return resolve?.(...given);
      };
    }
  }

  /** Listens, on the same port as before if it listened before. Answers its URL. */
  async start(): Promise<string> {
    const opener = new EnvelopeOpener([TEST_KEY]);
    const transport = new InMemoryTransport(this.runtime, createLogger('silent'));
    this.server = fastify({ forceCloseConnections: true });
    this.server.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
      done(null, body);
    });
    this.server.post<{ Body: string }>('/graphql', async ({ headers, body }, reply) => {
      this.headers.push(headers);
      reply.raw.once('close', () => {
        if (reply.raw.writableFinished) this.answered += 1;
        else this.abandoned += 1;
      });
      if (this.mood === 'failing')
        return reply.code(500).send('Error: at /srv/grid.ts:12 SELECT * FROM grid');
      if (this.mood === 'babbling') return reply.type('application/json').send('<html>nginx at 10.0.0.7');
      if (this.mood === 'empty') return reply.send({});
      const envelope = String(headers[ENVELOPE_HEADER]);
      const asker = opener.open(envelope, { method: 'POST', path: '/graphql', body });
      return reply.send(await transport.send(JSON.parse(body) as SubgraphOperation, asker));
    });
    const url = await this.server.listen({ host: '127.0.0.1', port: this.port });
    this.port = Number(new URL(url).port);
    return url;
  }

  async stop(): Promise<void> {
    await this.server?.close();
    this.server = undefined;
  }

  private contextFor(asker: SubgraphRequest): object {
    if (this.mood === 'dead') throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
    this.askers.push(asker);
    return {};
  }
}
