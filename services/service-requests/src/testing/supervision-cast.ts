import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { type AnsweredCase, type CaseOutcome, onCase } from './cases.js';
import { STREET, WATER } from './places.js';
import { departmentOfficer } from './viewers.js';

/** Who supervises whom in the tests. */
export const STREET_OFFICE = '5301-0190d3a0-0000-7000-8000-0000000000c1';
export const ISSUER = viewer('STREET_OFFICER', { places: [STREET], organization: STREET_OFFICE });
export const ADDRESSEE = departmentOfficer(WATER);

/** Issues an order about a request, sound but for what is given, under a key of its own. */
export const issueOrder = (test: TestService, input: object, by: Viewer): Promise<CaseOutcome> =>
  onCase(
    test,
    ['issueSupervisionOrder', 'supervisionOrder'],
    {
      ...{ kind: 'SUPERVISE', ground: 'OVERDUE', explanation: '逾期未办,请说明原因', addresseeId: WATER },
      ...{ idempotencyKey: randomUUID(), ...input },
    },
    by,
  );

/** One move of an order, with a text unless null is given. */
export const moveOrder = (
  test: TestService,
  order: Pick<AnsweredCase, 'id' | 'version'>,
  action: string,
  { by, text = '已派人处理' }: { readonly by: Viewer; readonly text?: string | null },
): Promise<CaseOutcome> =>
  onCase(
    test,
    ['moveSupervisionOrder', 'supervisionOrder'],
    { id: order.id, action, expectedVersion: order.version, text },
    by,
  );

/** What a viewer is answered; fails the test when there is an error. */
export async function askAs(
  test: TestService,
  by: Viewer,
  query: string,
  variables: object = {},
): Promise<Record<string, unknown>> {
  const answer = await test.ask(by, query, { ...variables });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data as Record<string, unknown>;
}
