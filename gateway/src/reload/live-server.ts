import type { ApolloServer } from '@apollo/server';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.js';

type Server = ApolloServer<GatewayContext>;

/** Makes a server that is started and warm from a supergraph. Rejects when it cannot serve it. */
export type BuildServer = (supergraphSdl: string) => Promise<Server>;

interface Serving {
  readonly server: Server;
  readonly supergraphSdl: string;
  /** Operations under way. */
  operations: number;
  /** Called when the last of them has ended, once the server is no longer the current one. */
  whenIdle: (() => void) | null;
}

/**
 * A server whose supergraph can be replaced while it serves. Every operation has one supergraph from its first to its last
 * step, since it stays with the server that it came to.
 */
export class LiveServer {
  private loading: Promise<unknown> = Promise.resolve();

  private constructor(
    private current: Serving,
    private readonly build: BuildServer,
    private readonly log: Logger,
  ) {}

  /** Rejects when the first supergraph cannot be served: there is no other. */
  static async start(build: BuildServer, supergraphSdl: string, log: Logger): Promise<LiveServer> {
    return new LiveServer(serving(await build(supergraphSdl), supergraphSdl), build, log);
  }

  /**
   * Serves another supergraph as soon as it is ready for it. One that is broken is refused with a line in the log, and
   * the old one goes on. Answers whether the given one serves now.
   */
  reload(supergraphSdl: string): Promise<boolean> {
    const outcome = this.loading.then(() => this.replace(supergraphSdl));
    this.loading = outcome;
    return outcome;
  }

  /** As Apollo Server's, for its integration with Fastify. */
  assertStarted(): void {
    // It was started before there was a LiveServer.
  }

  executeHTTPGraphQLRequest: Server['executeHTTPGraphQLRequest'] = (request) =>
    this.serve((server) => server.executeHTTPGraphQLRequest(request));

  /** Asks from inside. */
  executeOperation(...asked: Parameters<Server['executeOperation']>): ReturnType<Server['executeOperation']> {
    return this.serve((server) => server.executeOperation(...asked));
  }

  async stop(): Promise<void> {
    await this.loading;
    await this.current.server.stop();
  }

  private async serve<T>(work: (server: Server) => Promise<T>): Promise<T> {
    const { current } = this;
    current.operations += 1;
    try {
      return await work(current.server);
    } finally {
      current.operations -= 1;
      if (current.operations === 0) current.whenIdle?.();
    }
  }

  private async replace(supergraphSdl: string): Promise<boolean> {
    if (supergraphSdl === this.current.supergraphSdl) return true;
    let server: Server;
    try {
      server = await this.build(supergraphSdl);
    } catch (error) {
      this.log.error({ err: error }, 'the new supergraph is refused; the one before goes on serving');
      return false;
    }
    const old = this.current;
    this.current = serving(server, supergraphSdl);
    this.log.info('a new supergraph serves');
    this.stopWhenIdle(old);
    return true;
  }

  private stopWhenIdle(old: Serving): void {
    const stop = () => {
      old.whenIdle = null;
      old.server.stop().catch((error: unknown) => {
        this.log.warn({ err: error }, 'the server of the old supergraph did not stop');
      });
    };
    if (old.operations === 0) stop();
    else old.whenIdle = stop;
  }
}

const serving = (server: Server, supergraphSdl: string): Serving => ({
  server,
  supergraphSdl,
  operations: 0,
  whenIdle: null,
});
