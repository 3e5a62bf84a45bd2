import { readFigures, type Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { CITY } from './places.js';
import { recordCall } from './record-call.js';
import {
  type AnsweredRequest,
  OFFICER,
  type Outcome,
  received,
  TO_WORK,
  walk,
  WATER_OFFICER,
} from './requests.js';
import { machine } from './viewers.js';

/** A third party that asks reporters all over the city. */
export const SURVEY = machine(CITY);

/** What reporters say. */
export const SOLVED = { contacted: true, resolved: true, satisfaction: 'SATISFIED' };
export const UNSOLVED = { contacted: true, resolved: false, satisfaction: 'DISSATISFIED' };
export const UNREACHED = { contacted: false };

/** Calls `recordCallback`: as the street's own desk, unless stated. */
export const recordCallback = (
  city: TestService,
  request: AnsweredRequest,
  call: object,
  viewer: Viewer = OFFICER,
): Promise<Outcome> => recordCall(city, request, call, viewer);

/** A request whose reporter is to be called about the work of a department. */
export const handled = async (city: TestService): Promise<AnsweredRequest> =>
  walk(city, await received(city), [
    ...TO_WORK,
    ['SUBMIT_HANDLING', WATER_OFFICER, { reason: '已修复' }],
    ['START_CALLBACK', OFFICER],
  ]);

/** A request whose reporter is to be called about a direct answer. */
export const answered = async (city: TestService): Promise<AnsweredRequest> =>
  walk(city, await received(city), [
    ['ANSWER', OFFICER, { reason: '已答复' }],
    ['START_CALLBACK', OFFICER],
  ]);

/** What call-backs count, in this order. */
const MEASURES = [
  'request.resolution_answered',
  'request.resolved',
  'request.satisfaction_answered',
  'request.satisfied',
  'request.satisfaction_points',
  'request.call_back_unreached',
];

/** The figures of a place or a department about call-backs, over all time. */
export async function callbackFigures({ owner }: TestService, scope: string): Promise<readonly number[]> {
  const days = { from: '2000-01-01', to: '2100-01-01' };
  const found = await readFigures(owner, { scopes: [scope], days, flows: MEASURES, stocks: [] });
  return MEASURES.map((measure) => found.get(scope)?.of(measure) ?? 0);
}
