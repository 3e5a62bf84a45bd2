import {
  ENVELOPE_HEADER,
  type EnvelopeKey,
  errorCodeOf,
  sealEnvelope,
  type SubgraphRequest,
} from '@governance/shared';
import { type Dispatcher, Pool } from 'undici';
import type { SubgraphOperation, SubgraphResponse, Transport } from './transport.js';

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
/** Node's errors for a connection that the other side had closed while it lay idle. */
const CLOSED_WHILE_IDLE = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

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
    signal: AbortSignal,
  ): Promise<SubgraphResponse> {
    const { statusCode, body } = await this.post(request, asker, signal);
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
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    const isQuery = !request.query.startsWith('mutation');
    const body = JSON.stringify(request);
    try {
      return await this.pool.request(this.signed(body, asker, signal));
    } catch (error) {
      // No byte of an answer was read, and a query may be asked twice; a mutation may have been done already.
      if (!isQuery || signal.aborted || !CLOSED_WHILE_IDLE.has(errorCodeOf(error) ?? '')) throw error;
      return this.pool.request(this.signed(body, asker, signal));
    }
  }

  private signed(body: string, asker: SubgraphRequest, signal: AbortSignal): Dispatcher.RequestOptions {
    const envelope = sealEnvelope(asker, { method: 'POST', path: this.path, body }, this.target.key);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-request-id': asker.requestId,
      [ENVELOPE_HEADER]: envelope,
    };
    return { path: this.path, method: 'POST', headers, body, signal };
  }

  private async read(body: Dispatcher.ResponseData['body']): Promise<string> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > this.limits.responseBytes) {
        throw new NotGraphqlError(`more than ${String(this.limits.responseBytes)} bytes`);
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  }
}

function parseResponse(text: string): SubgraphResponse {
  try {
    return JSON.parse(text) as SubgraphResponse;
  } catch {
    throw new NotGraphqlError('not JSON');
  }
}
