import { createServer, type Server } from 'node:http';
import { ANONYMOUS } from '@governance/shared';
import { TEST_KEY } from '../testing/test-subgraph.js';
import { HttpTransport } from './http-transport.js';

const ASKER = { viewer: ANONYMOUS, requestId: 'request-1' };
const inTime = () => ({ signal: AbortSignal.timeout(30_000), milliseconds: 30_000 });

describe('a connection that the subgraph closed while it lay idle', () => {
  let server: Server;
  let transport: HttpTransport;
  let received: string[];
  beforeEach(async () => {
    received = [];
    let isSecond = false;
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        received.push(body);
        if (isSecond) request.socket.destroy();
        else response.end('{"data":{"__typename":"Query"}}');
        isSecond = !isSecond;
      });
    });
    transport = new HttpTransport({ url: await listening(server), key: TEST_KEY });
    await transport.send({ query: '{ __typename }' }, ASKER, inTime());
    received.length = 0;
  });
  afterEach(async () => {
    await transport.close();
    server.close();
  });

  it('costs a query nothing: it is asked once more', async () => {
    const answer = await transport.send({ query: '{ __typename }' }, ASKER, inTime());

    expect(answer).toEqual({ data: { __typename: 'Query' } });
    expect(received).toHaveLength(2);
  });

  it('loses a mutation, which may have been done already', async () => {
    const sent = transport.send({ query: 'mutation { close }' }, ASKER, inTime());

    await expect(sent).rejects.toThrow();
    expect(received).toHaveLength(1);
  });
});

describe('a subgraph that says that it cannot answer now', () => {
  let server: Server;
  let transport: HttpTransport;
  let asked: number;
  beforeEach(async () => {
    asked = 0;
    server = createServer((_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(503).end('starting');
      else response.end('{"data":{"__typename":"Query"}}');
    });
    transport = new HttpTransport({ url: await listening(server), key: TEST_KEY });
  });
  afterEach(async () => {
    await transport.close();
    server.close();
  });

  it('is asked a query once more', async () => {
    expect(await transport.send({ query: '{ __typename }' }, ASKER, inTime())).toEqual({
      data: { __typename: 'Query' },
    });
    expect(asked).toBe(2);
  });

  it('is asked for a mutation once', async () => {
    await expect(transport.send({ query: 'mutation { close }' }, ASKER, inTime())).rejects.toThrow('503');
    expect(asked).toBe(1);
  });
});

describe('an answer that is larger than the limit', () => {
  it('is not read to its end', async () => {
    const server = createServer((_, response) => {
      response.end(JSON.stringify({ data: { text: 'x'.repeat(5000) } }));
    });
    const limits = { connections: 1, responseBytes: 1000 };
    const transport = new HttpTransport({ url: await listening(server), key: TEST_KEY }, limits);

    const sent = transport.send({ query: '{ text }' }, ASKER, inTime());

    await expect(sent).rejects.toThrow('more than 1000 bytes');
    await transport.close();
    server.close();
  });
});

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return `http://127.0.0.1:${String(address.port)}`;
}
