import type { Viewer } from '@governance/shared';
import { viewer } from '@governance/shared/testing';
import type { AdjustedCity } from './adjusted-city.js';
import type { PatrolledCity } from './patrolled-city.js';

const PAYLOAD =
  'gridEvent { id number version status level availableActions } userErrors { code field currentVersion }';
const REPORT = `mutation($input: ReportGridEventInput!) { reportGridEvent(input: $input) { ${PAYLOAD} } }`;
export const MOVE = `mutation($input: MoveGridEventInput!) { moveGridEvent(input: $input) { ${PAYLOAD} } }`;

/** Organizations of the tests, of which nobody here knows more than their ids. */
export const WATER = '5301-0190d3a0-0000-7000-8000-0000000000b1';
export const HOUSING = '5301-0190d3a0-0000-7000-8000-0000000000b2';
export const WATER_OFFICER = viewer('DEPARTMENT_OFFICER', { organization: WATER, subject: 'water' });
export const HOUSING_OFFICER = viewer('DEPARTMENT_OFFICER', { organization: HOUSING, subject: 'housing' });
export const LIN = viewer('RESIDENT', { subject: 'lin' });

/** An event as the mutations of the tests answer it. */
export interface AnsweredEvent {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly level: string;
  readonly availableActions: readonly string[];
}

let keys = 0;

/** Reports an event that breaks no rule, under a key of its own. */
export function report(
  here: PatrolledCity,
  who: Viewer,
  more: object = {},
): ReturnType<AdjustedCity['make']> {
  keys += 1;
  const words = { title: '井盖缺失', description: '联系人13800138000' };
  const input = { gridId: here.grid, categoryCode: 'FACILITY', reportedVia: 'MOBILE', ...words };
  return here.city.make(REPORT, { ...input, idempotencyKey: `e${String(keys)}`, ...more }, who);
}

/** One step of an event's way: who does what, with what it takes. */
export type Step = readonly [action: string, who: Viewer, more?: object];

/** Moves an event along; fails the test at the first move that is refused. */
export async function walk(
  city: AdjustedCity,
  event: AnsweredEvent,
  steps: readonly Step[],
): Promise<AnsweredEvent> {
  let at = event;
  for (const [action, who, more] of steps) {
    const input = { id: at.id, action, expectedVersion: at.version, ...more };
    const answer = (await city.make(MOVE, input, who)) as { readonly gridEvent: AnsweredEvent | null };
    if (!answer.gridEvent) throw new Error(`${action} was refused: ${JSON.stringify(answer)}`);
    at = answer.gridEvent;
  }
  return at;
}
