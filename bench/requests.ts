/**
 * How many requests a second can be created, dispatched and closed through the gateway, in one process with its own
 * PostgreSQL: `npm run bench:requests`. `-- 500 8` measures 500 requests by 8 callers at a time.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import {
  startTestServer,
  TEST_SERVER_VARIABLE,
} from '../packages/embedded-postgres/src/testing/test-server.js';
import { type City, openCity } from '../standalone/src/testing/open-city.js';
import { inParallel } from './requests/in-parallel.js';
import { organizationOf } from './requests/organization-of.js';

const REQUESTS = 300;
const CALLERS = 8;
const [DISTRICT, STREET, COMMUNITY] = ['530112000000', '530112003000', '530112003008'];

const CREATE = `mutation ($input: CreateServiceRequestInput!) {
  createServiceRequest(input: $input) { serviceRequest { id version } userErrors { code message } } }`;
const MOVE = `mutation ($input: MoveServiceRequestInput!) {
  moveServiceRequest(input: $input) { serviceRequest { id version } userErrors { code message } } }`;
/** The reporter is called and says that it is solved, which closes the request. */
const RECORD = `mutation ($input: RecordCallbackInput!) {
  recordCallback(input: $input) { serviceRequest { id version } userErrors { code message } } }`;

interface Request {
  readonly id: string;
  readonly version: number;
}

async function main(): Promise<void> {
  const [requests = REQUESTS, callers = CALLERS] = process.argv.slice(2).map(Number);
  const server = await startTestServer();
  process.env[TEST_SERVER_VARIABLE] = server.superuserUrl;
  try {
    const city = await openCity('one process');
    try {
      await measure(city, requests, callers);
    } finally {
      await city.stop();
    }
  } finally {
    await server.remove();
  }
}

async function measure(city: City, count: number, callers: number): Promise<void> {
  const street = await city.tokenOf('street-officer', STREET);
  const department = await city.tokenOf('department-officer', DISTRICT);
  const departmentId = organizationOf(department);
  const create = (index: number) =>
    ask(city, CREATE, street, {
      ...{
        divisionCode: COMMUNITY,
        categoryCode: 'FACILITIES.LIGHTING',
        channel: 'GRID_EVENT',
        kind: 'REPORT',
      },
      ...{ title: `路灯不亮${String(index)}`, idempotencyKey: randomUUID() },
    });
  const move =
    (action: string, token: string, more: object = {}) =>
    (request: Request) =>
      ask(city, MOVE, token, { id: request.id, expectedVersion: request.version, action, ...more });
  const reason = '已更换灯泡';

  await timed(
    'warm-up',
    callers,
    Array.from({ length: callers * 4 }, (_, index) => index),
    create,
  );
  const numbers = Array.from({ length: count }, (_, index) => index);
  const created = await timed('create', callers, numbers, create);
  let current = await timed('dispatch', callers, created, move('DISPATCH', street, { departmentId }));
  for (const action of ['SIGN', 'CONTACT', 'START'])
    current = await timed(action.toLowerCase(), callers, current, move(action, department));
  current = await timed('submit', callers, current, move('SUBMIT_HANDLING', department, { reason }));
  current = await timed('call back', callers, current, move('START_CALLBACK', street));
  await timed('close', callers, current, (request) =>
    ask(city, RECORD, street, {
      ...{ requestId: request.id, expectedVersion: request.version, surveyor: 'OWN' },
      ...{ contacted: true, resolved: true },
    }),
  );
  console.log(
    `\n${String(count)} requests, ${String(callers)} callers, Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  );
}

async function timed<T>(
  what: string,
  callers: number,
  items: readonly T[],
  work: (item: T) => Promise<Request>,
): Promise<readonly Request[]> {
  const began = performance.now();
  const done = await inParallel(items, callers, work);
  const perSecond = (items.length * 1000) / (performance.now() - began);
  console.log(`${what.padEnd(10)} ${perSecond.toFixed(0).padStart(6)} per second`);
  return done;
}

interface Payload {
  readonly serviceRequest: Request | null;
}

async function ask(city: City, document: string, token: string, input: object): Promise<Request> {
  const answer = await city.ask(document, { input }, token);
  const [payload] = Object.values((answer.data ?? {}) as Readonly<Record<string, Payload | null>>);
  if (payload?.serviceRequest) return payload.serviceRequest;
  throw new Error(JSON.stringify(answer));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
