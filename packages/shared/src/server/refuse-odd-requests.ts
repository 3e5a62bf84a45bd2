import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { DomainError } from '../errors/domain-error.js';
import { errorBody } from './error-body.js';

/** More than any browser, proxy and client library together send. */
const MAX_HEADERS = 100;
/** All headers and the address together. */
const HEADER_BYTES = 16 * 1024;

const HEADERS = new DomainError('HEADERS_TOO_LARGE', '请求头或网址过长');
const CHARSET = new DomainError('CHARSET_UNSUPPORTED', '请求体只支持UTF-8编码');
const MALFORMED = { errors: [{ message: '请求格式不正确', extensions: { code: 'BAD_REQUEST' } }] };

/** Settings of a server for requests that none of its routes gets to see. */
export const ODD_REQUESTS = {
  http: { maxHeaderSize: HEADER_BYTES },
  clientErrorHandler: (error, socket) => {
    answerUnread(error, socket);
  },
} as const satisfies FastifyHttpOptions<Server>;

/** Refuses, before a body is read, too many headers and a body in another encoding than the one that JSON is in. */
export function refuseOddRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw, headers }, reply) => {
    // The library reads no more than two thousand of them and says nothing.
    if (raw.rawHeaders.length > 2 * MAX_HEADERS) await reply.code(431).send(errorBody(HEADERS));
    else if (!isUtf8(headers['content-type'])) await reply.code(415).send(errorBody(CHARSET));
  });
}

/** What cannot be read as HTTP has no request and no reply, only a socket. */
function answerUnread(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const isLong = error.code === 'HPE_HEADER_OVERFLOW';
  const body = JSON.stringify(isLong ? errorBody(HEADERS) : MALFORMED);
  const head = [
    `HTTP/1.1 ${isLong ? '431 Request Header Fields Too Large' : '400 Bad Request'}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function isUtf8(contentType: string | undefined): boolean {
  const [, charset = 'utf-8'] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType ?? '') ?? [];
  return /^utf-?8$/i.test(charset);
}
