import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import type { TestAnswer, TestService } from '@governance/shared/testing';
import { COMMUNITY, HOUSING, STREET, WATER } from './places.js';
import { recordCall } from './record-call.js';
import { departmentOfficer, districtSupervisor, resident, streetOfficer } from './viewers.js';

/** A rule that an input broke, as a payload says it. */
interface BrokenRule {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly currentVersion: number | null;
  readonly offset: number | null;
  readonly retryable: boolean;
}

/** A request as the mutations of the tests answer it. */
export interface AnsweredRequest {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly availableActions: readonly string[];
}

/** What a mutation answered: one of both is there. */
export interface Outcome {
  readonly request: AnsweredRequest | null;
  readonly userErrors: readonly BrokenRule[];
  readonly errors: TestAnswer['errors'];
}

const PAYLOAD = `serviceRequest { id number version status availableActions }
  userErrors { code field message currentVersion offset retryable }`;
const CREATE = `mutation ($input: CreateServiceRequestInput!) { createServiceRequest(input: $input) { ${PAYLOAD} } }`;
const MOVE = `mutation ($input: MoveServiceRequestInput!) { moveServiceRequest(input: $input) { ${PAYLOAD} } }`;

/** The people of most tests. */
export const OFFICER = streetOfficer(STREET);
export const SUPERVISOR = districtSupervisor('530112000000');
export const WATER_OFFICER = departmentOfficer(WATER);
export const HOUSING_OFFICER = departmentOfficer(HOUSING);
export const LIN = resident('resident-lin');

/** An input that breaks no rule, under a key of its own. */
export const soundInput = (more: object = {}) => ({
  divisionCode: COMMUNITY,
  categoryCode: 'SUPPLY.WATER',
  channel: 'WEB',
  kind: 'HELP',
  title: '3栋停水',
  idempotencyKey: randomUUID(),
  ...more,
});

/** Calls `createServiceRequest`. */
export async function create(city: TestService, input: object, viewer: Viewer): Promise<Outcome> {
  return outcomeOf(await city.ask(viewer, CREATE, { input }), 'createServiceRequest');
}

/** Calls `moveServiceRequest`. */
export async function move(city: TestService, input: object, viewer: Viewer): Promise<Outcome> {
  return outcomeOf(await city.ask(viewer, MOVE, { input }), 'moveServiceRequest');
}

/** A request that came in; fails the test when it did not. */
export async function received(test: TestService, more: object = {}, viewer = LIN): Promise<AnsweredRequest> {
  return moved(await create(test, soundInput(more), viewer));
}

/** The request that a mutation answered; fails the test when it answered none. */
export function moved({ request, userErrors, errors }: Outcome): AnsweredRequest {
  if (request) return request;
  throw new Error(`nothing came of it: ${JSON.stringify({ userErrors, errors })}`);
}

/** One step of a request's way: who does what, with what it takes. */
export type Step = readonly [action: string, viewer: Viewer, more?: object];

/** The reporter was called and says that it is solved: a step that closes the request. */
export const SOLVED_CALL = 'SOLVED_CALL';

/** Moves a request along; fails the test at the first move that is refused. */
export async function walk(
  test: TestService,
  request: AnsweredRequest,
  steps: readonly Step[],
): Promise<AnsweredRequest> {
  let at = request;
  for (const [action, viewer, more] of steps) {
    at = moved(
      action === SOLVED_CALL
        ? await recordCall(test, at, { contacted: true, resolved: true, ...more }, viewer)
        : await move(test, { id: at.id, action, expectedVersion: at.version, ...more }, viewer),
    );
  }
  return at;
}

/** From receipt to a department that works on it. */
export const TO_WORK: readonly Step[] = [
  ['DISPATCH', OFFICER, { departmentId: WATER }],
  ['SIGN', WATER_OFFICER],
  ['CONTACT', WATER_OFFICER],
  ['START', WATER_OFFICER],
];

interface Payload {
  readonly serviceRequest: AnsweredRequest | null;
  readonly userErrors: readonly BrokenRule[];
}

function outcomeOf({ data, errors }: TestAnswer, field: string): Outcome {
  const { [field]: payload } = (data ?? {}) as Readonly<Record<string, Payload | null>>;
  return { request: payload?.serviceRequest ?? null, userErrors: payload?.userErrors ?? [], errors };
}
