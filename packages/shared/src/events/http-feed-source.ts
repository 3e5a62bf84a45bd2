import { Agent, request } from 'undici';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { DomainError, type DomainErrorCode } from '../errors/domain-error.js';
import { ENVELOPE_HEADER, type EnvelopeKey, sealEnvelope } from '../trust/envelope.js';
import { serviceViewer } from '../trust/viewer.js';
import { feedEvent } from './event.js';
import {
  type CopyPage,
  type CopyParameters,
  type FeedFilter,
  type FeedPage,
  type FeedSource,
} from './feed-source.js';
import { HeadWatch } from './head-watch.js';
import { type Moved } from './movements.js';

export interface HttpFeedSourceOptions {
  /** The subgraph that is read, e.g. `grid`. */
  readonly name: string;
  /** Origin of that subgraph, e.g. `http://grid:4001`. */
  readonly url: string;
  /** The subgraph that reads, e.g. `volunteers`. */
  readonly reader: string;
  readonly key: EnvelopeKey;
  /** How long one answer may take as a whole, in milliseconds. */
  readonly deadlineMs?: number;
}

/** How long the other side may hold a request when there is nothing new, in milliseconds. */
const HELD_MS = 10_000;

/**
 * Another subgraph's feed, over HTTP. A rule's answer arrives as the `DomainError` that it was; everything else
 * (no connection, no answer in time, an answer that is none) rejects with an `Error` that names the subgraph.
 */
export class HttpFeedSource implements FeedSource {
  readonly name: string;
  /** Two for those who read, one for the request that is held until there is something to read. */
  private readonly agent = new Agent({ connections: 3 });
  private readonly watch = new HeadWatch((beyond, signal) => this.awaitHead(beyond, signal));

  constructor(private readonly options: HttpFeedSourceOptions) {
    this.name = options.name;
  }

  async head(): Promise<string> {
    const { head } = await this.get('/internal/feed/head', {}, Head);
    return head;
  }

  follow(moved: Moved): () => void {
    return this.watch.follow(moved);
  }

  read(after: string, limit: number, { entities }: FeedFilter = {}): Promise<FeedPage> {
    const query = { after, limit: String(limit), ...(entities && { entities: entities.join(',') }) };
    return this.get('/internal/feed', query, Page);
  }

  copy(
    noun: string,
    after: string | null,
    limit: number,
    parameters: CopyParameters = {},
  ): Promise<CopyPage> {
    const query = {
      limit: String(limit),
      parameters: JSON.stringify(parameters),
      ...(after !== null && { after }),
    };
    return this.get(`/internal/copy/${encodeURIComponent(noun)}`, query, Copy);
  }

  /** Lets go of the connections. To be called when nobody reads any more. */
  close(): Promise<void> {
    this.watch.end();
    return this.agent.close();
  }

  private async awaitHead(beyond: string, signal: AbortSignal): Promise<string> {
    const query = { beyond, waitMs: String(HELD_MS) };
    const deadline = AbortSignal.any([signal, AbortSignal.timeout(HELD_MS + this.deadlineMs)]);
    const { head } = await this.get('/internal/feed/head', query, Head, deadline);
    return head;
  }

  private get deadlineMs(): number {
    return this.options.deadlineMs ?? 5_000;
  }

  private async get<T extends z.ZodType>(
    route: string,
    query: Readonly<Record<string, string>>,
    schema: T,
    signal = AbortSignal.timeout(this.deadlineMs),
  ): Promise<z.infer<T>> {
    const search = new URLSearchParams(query).toString();
    const { status, body } = await this.fetch(search === '' ? route : `${route}?${search}`, signal);
    const failure = status === 200 ? null : Failure.safeParse(body);
    if (failure?.success) throw refusalOf(failure.data);
    if (failure) throw new Error(`The feed of ${this.name} answered with status ${String(status)}`);
    const answer = schema.safeParse(body);
    if (!answer.success) throw new Error(`The feed of ${this.name} is malformed`, { cause: answer.error });
    return answer.data;
  }

  private async fetch(path: string, signal: AbortSignal): Promise<{ status: number; body: unknown }> {
    const { url, reader, key } = this.options;
    const signed = { method: 'GET', path, body: '' };
    const envelope = sealEnvelope({ viewer: serviceViewer(reader), requestId: uuid() }, signed, key);
    try {
      const answer = await request(new URL(path, url), {
        dispatcher: this.agent,
        headers: { [ENVELOPE_HEADER]: envelope },
        signal,
      });
      return { status: answer.statusCode, body: await answer.body.json() };
    } catch (cause) {
      throw new Error(`The feed of ${this.name} does not answer`, { cause });
    }
  }
}

const Head = z.object({ head: z.string() });

const Page = z.object({ events: z.array(feedEvent), next: z.string(), head: z.string() });

const Copy = z.object({ position: z.string(), rows: z.array(z.unknown()), next: z.string().nullable() });

const Failure = z.object({
  error: z.object({
    /** A newer subgraph may know a code that this one does not; it is passed on as it is. */
    code: z.custom<DomainErrorCode>((code) => typeof code === 'string' && code !== 'INTERNAL'),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
});

const refusalOf = ({ error }: z.infer<typeof Failure>): DomainError =>
  new DomainError(error.code, error.message, error.details);
