import { setTimeout as wait } from 'node:timers/promises';
import {
  DEADLINE_HEADER,
  ENVELOPE_HEADER,
  type EnvelopeKey,
  errorCodeOf,
  sealEnvelope,
  type SubgraphRequest,
} from '@governance/shared';
import { type Dispatcher, Pool } from 'undici';
import { RetryBudget } from './retry-budget.js';
import {
  isMutation,
  type Patience,
  type SubgraphOperation,
  type SubgraphResponse,
  type Transport,
} from './transport.js';

/** Where a subgraph listens and how to sign for it. */
export interface HttpTarget {
  readonly url: string;
  readonly key: EnvelopeKey;
}

/** How much of it there may be. */
export interface HttpLimits {
  readonly connections: number;
  readonly responseBytes: number;
}

const DEFAULT_LIMITS: HttpLimits = { connections: 64, responseBytes: 32 * 1024 * 1024 };
const KEEP_ALIVE_MS = 4000;
/** Errors that say that no byte of an answer came: no connection, or one that was closed while it lay idle. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const NOT_NOW = 503;
/** Whoever met the same outage at once does not come back at once. */
const LONGEST_PAUSE_MS = 50;

/** The subgraph answered, but not with GraphQL. The message is for the log, never for a client. */
class NotGraphqlError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = new.target.name;
  }
}

/** Calls a subgraph in another process, with a signed envelope and nothing of the client's own headers. */
export class HttpTransport implements Transport {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly retries = new RetryBudget();

  constructor(
    private readonly target: HttpTarget,
    private readonly limits: HttpLimits = DEFAULT_LIMITS,
  ) {
    const url = new URL(target.url);
    this.path = `${url.pathname.replace(/\/$/, '')}/graphql`;
    this.pool = new Pool(url.origin, { connections: limits.connections, keepAliveTimeout: KEEP_ALIVE_MS });
  }

  async send(
    request: SubgraphOperation,
    asker: SubgraphRequest,
    patience: Patience,
  ): Promise<SubgraphResponse> {
    const { statusCode, headers, body } = await this.post(request, asker, patience);
    this.assertSize(Number(headers['content-length'] ?? 0), body);
    const text = await this.read(body);
    // 400 is what GraphQL says to variables that do not fit; other refusals are about us, not about the client.
    if (statusCode !== 400 && (statusCode < 200 || statusCode > 299)) {
      throw new NotGraphqlError(`status ${String(statusCode)}`);
    }
    return parseResponse(text);
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private async post(
    request: SubgraphOperation,
    asker: SubgraphRequest,
    patience: Patience,
  ): Promise<Dispatcher.ResponseData> {
    const body = JSON.stringify(request);
    const begun = performance.now();
    const attempt = () => {
      const left = patience.milliseconds - (performance.now() - begun);
      return this.pool.request(this.signed(body, asker, { ...patience, milliseconds: left }));
    };
    this.retries.deposit();
    try {
      const answer = await attempt();
      if (answer.statusCode !== NOT_NOW || !this.mayRepeat(request, patience)) return answer;
      await answer.body.dump();
    } catch (error) {
      if (!NO_CONNECTION.has(errorCodeOf(error) ?? '') || !this.mayRepeat(request, patience)) throw error;
    }
    await wait(Math.random() * LONGEST_PAUSE_MS, undefined, { signal: patience.signal });
    return attempt();
  }

  /** A query may be asked twice; a mutation may have been done already. */
  private mayRepeat(request: SubgraphOperation, { signal }: Patience): boolean {
    return !isMutation(request) && !signal.aborted && this.retries.take();
  }

  private signed(
    body: string,
    asker: SubgraphRequest,
    { signal, milliseconds }: Patience,
  ): Dispatcher.RequestOptions {
    const envelope = sealEnvelope(asker, { method: 'POST', path: this.path, body }, this.target.key);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-request-id': asker.requestId,
      [DEADLINE_HEADER]: String(Math.max(0, Math.floor(milliseconds))),
      [ENVELOPE_HEADER]: envelope,
    };
    return { path: this.path, method: 'POST', headers, body, signal };
  }

  private async read(body: Dispatcher.ResponseData['body']): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      this.assertSize(size, body);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }

  private assertSize(bytes: number, body: Dispatcher.ResponseData['body']): void {
    if (bytes <= this.limits.responseBytes) return;
    body.on('error', () => undefined).destroy();
    throw new NotGraphqlError(`more than ${String(this.limits.responseBytes)} bytes`);
  }
}

function parseResponse(text: string): SubgraphResponse {
  try {
    return JSON.parse(text) as SubgraphResponse;
  } catch {
    throw new NotGraphqlError('not JSON');
  }
}
