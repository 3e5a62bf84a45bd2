import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';

/** What a server answered, and which code it gave. */
export interface RawAnswer {
  readonly status: number;
  readonly code: unknown;
  readonly text: string;
}

/** Posts by the bare protocol: `fetch` would put some of what a hostile client sends in order. */
export function rawPost(
  url: string,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      agent: false,
    };
    const request = httpRequest(url, options, (response) => {
      let answer = '';
      response.on('data', (chunk: Buffer) => {
        answer += chunk.toString();
      });
      response.on('end', () => {
        const { errors } = JSON.parse(answer) as { errors?: { extensions?: { code?: unknown } }[] };
        resolve({ status: response.statusCode ?? 0, code: errors?.[0]?.extensions?.code, text: answer });
      });
    });
    request.on('error', reject);
    request.end(text);
  });
}

/** Sends bytes that may be no HTTP at all, and answers what came back until the server hung up. */
export function rawBytes(url: string, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString();
    });
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}
