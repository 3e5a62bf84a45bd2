import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { answered, type AnsweredCase, type CaseOutcome, onCase } from './cases.js';
import { COMMUNITY, WATER } from './places.js';
import { departmentOfficer, unitSecretary } from './viewers.js';

/** Who asks, orders and delivers in the tests. */
export const BRANCH_ID = '5301-0190d3a0-0000-7000-8000-0000000000e1';
export const RESIDENTS_ID = '5301-0190d3a0-0000-7000-8000-0000000000e2';
export const RESIDENTS = viewer('GRID_WORKER', { places: [COMMUNITY], organization: RESIDENTS_ID });
export const BRANCH = unitSecretary(BRANCH_ID);
export const DEPARTMENT = departmentOfficer(WATER);
export const PEOPLE: Readonly<Record<string, Viewer>> = { RESIDENTS, BRANCH, DEPARTMENT };

/** Asks for a service, sound but for what is given, under a key of its own. */
export const requestService = (
  test: TestService,
  more: object = {},
  by: Viewer = RESIDENTS,
): Promise<CaseOutcome> => {
  const sound = { divisionCode: COMMUNITY, title: '楼道加装扶手', branchId: BRANCH_ID };
  return onCase(
    test,
    ['requestService', 'serviceOrder'],
    { ...sound, idempotencyKey: randomUUID(), ...more },
    by,
  );
};
/** Makes a move with all that it takes. */
export const moveServiceOrder = (
  test: TestService,
  order: AnsweredCase,
  action: string,
  { by, more = {} }: { readonly by: Viewer; readonly more?: object },
): Promise<CaseOutcome> =>
  onCase(
    test,
    ['moveServiceOrder', 'serviceOrder'],
    {
      ...{ id: order.id, action, expectedVersion: order.version, text: '说明' },
      ...(action === 'PLACE' ? { departmentId: WATER } : {}),
      ...(action === 'JUDGE' ? { verdict: 'SATISFIED' } : {}),
      ...more,
    },
    by,
  );
/** Steps of an order: who does what, with what it takes. */
export type OrderSteps = readonly (readonly [action: string, by: Viewer, more?: object])[];
/** From the request to the delivery. */
export const TO_DELIVERY: OrderSteps = [
  ['PLACE', BRANCH],
  ['ACCEPT', DEPARTMENT],
  ['DELIVER', DEPARTMENT],
];
/** An order that went these steps; fails the test at the first that is refused. */
export async function walkServiceOrder(test: TestService, steps: OrderSteps): Promise<AnsweredCase> {
  let order = answered(await requestService(test));
  for (const [action, by, more = {}] of steps)
    order = answered(await moveServiceOrder(test, order, action, { by, more }));
  return order;
}
