import { connect, createServer, type Server, type Socket } from 'node:net';
import { listen } from './listen-socket.js';

/** What a proxy does to a request. */
export type Fault =
  | 'pass'
  /** Passes it on late. */
  | 'latency'
  /** Breaks the connection off with RST. */
  | 'reset'
  /** Takes it and never answers. */
  | 'half-open'
  /** Breaks the connection off in the middle of the answer. */
  | 'truncated'
  /** Answers 500 with a stack, in the subgraph's stead. */
  | 'stack'
  /** Answers what is no JSON. */
  | 'babble'
  /** Answers 50 MB. */
  | 'flood';

/** Faults of a subgraph that is there but not well, each of which a client must hardly notice. */
export const FAULTS = ['latency', 'reset', 'half-open', 'truncated', 'stack', 'babble', 'flood'] as const;

const LATENCY_MS = 60_000;
const FLOOD_BYTES = 50 * 1024 * 1024;
const PIECE = Buffer.alloc(64 * 1024, ' ');
const REQUEST_LINE = /^(?:POST|GET) \S+ HTTP\/1\.1\r\n/;

/** A TCP proxy in front of one server that does harm to some requests. */
export class FaultProxy {
  /** Requests that were taken, by what was done to them. */
  readonly taken: Fault[] = [];
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  /** Port of the server behind it; whoever comes before there is one is turned away. */
  private target: number | null = null;

  /** `faultOf` decides by the request's `x-request-id`, so that healthy and broken requests can go side by side. */
  constructor(private readonly faultOf: (requestId: string) => Fault) {
    this.server = createServer((client) => {
      this.serve(client);
    });
  }

  /** Answers the URL to use instead of the server's own. */
  start(): Promise<string> {
    return listen(this.server);
  }

  /** Sends those who come from now on to a server on this machine. */
  leadTo(port: number): void {
    this.target = port;
  }

  /** Ends all connections. */
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private serve(client: Socket): void {
    this.keep(client);
    if (this.target === null) {
      client.destroy();
      return;
    }
    const upstream = this.keep(connect(this.target, '127.0.0.1'));
    let fault: Fault = 'pass';
    client.on('data', (chunk: Buffer) => {
      const head = chunk.toString('latin1');
      if (REQUEST_LINE.test(head)) {
        fault = this.faultOf(/\r\nx-request-id: (\S+)\r\n/i.exec(head)?.[1] ?? '');
        this.taken.push(fault);
        answerInstead(client, fault);
      }
      if (fault === 'pass' || fault === 'truncated') upstream.write(chunk);
      if (fault === 'latency') setTimeout(() => upstream.write(chunk), LATENCY_MS).unref();
    });
    upstream.on('data', (chunk: Buffer) => {
      if (fault === 'truncated') client.write(chunk.subarray(0, chunk.length / 2), () => client.destroy());
      else client.write(chunk);
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  }

  private keep(socket: Socket): Socket {
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    return socket.on('error', () => socket.destroy());
  }
}

function answerInstead(client: Socket, fault: Fault): void {
  if (fault === 'reset') client.resetAndDestroy();
  if (fault === 'stack') {
    client.write(
      response(500, 'Error: at /srv/subgraph.ts:12 SELECT * FROM personal WHERE phone = 13800000000'),
    );
  }
  if (fault === 'babble') client.write(response(200, '<html>nginx at 10.0.0.7'));
  if (fault === 'flood') {
    client.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`);
    client.write(`${FLOOD_BYTES.toString(16)}\r\n`);
    flood(client, FLOOD_BYTES / PIECE.length);
  }
}

/** As fast as it is read, and no faster: other connections have their turn. */
function flood(client: Socket, pieces: number): void {
  for (let left = pieces; left > 0 && !client.destroyed; left -= 1) {
    if (client.write(PIECE)) continue;
    client.once('drain', () => {
      flood(client, left - 1);
    });
    return;
  }
}

const response = (status: number, body: string): string =>
  `HTTP/1.1 ${String(status)} X\r\ncontent-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`;
