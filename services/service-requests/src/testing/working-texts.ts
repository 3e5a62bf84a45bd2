import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { answered as toBeCalled } from './callbacks.js';
import { answered } from './cases.js';
import { convene, inspecting, planInspection, recordFinding, SPONSOR } from './joint-cast.js';
import { ABOLISHED, COMMUNITY, NEIGHBOUR, STREET, WATER } from './places.js';
import { LIN, OFFICER, received, soundInput, SUPERVISOR, walk, WATER_OFFICER } from './requests.js';
import { BRANCH, BRANCH_ID, requestService, RESIDENTS } from './service-order-cast.js';
import { ADDRESSEE, ISSUER, issueOrder } from './supervision-cast.js';

/** A call that says a text: which mutation, with which input, by whom. */
interface Saying {
  readonly mutation: string;
  readonly input: (text: string) => object;
  readonly by: Viewer;
}

/** Where somebody may write what they like, and who reads it: those who work on a case, or everybody. */
export interface FreeText {
  readonly readBy: 'WORKERS' | 'EVERYBODY';
  /** Brings about a state in which it may be said. */
  /** What it may say; of most, numbers that only look like identifiers. */
  readonly kept?: string;
  readonly prepare: (test: TestService) => Promise<Saying>;
}

/** A key of its own. */
export const key = () => ({ idempotencyKey: randomUUID() });

/** What may be said at any time. */
export const always =
  (mutation: string, by: Viewer, input: (text: string) => object): FreeText['prepare'] =>
  () =>
    Promise.resolve({ mutation, by, input });

const working = (prepare: FreeText['prepare']): FreeText => ({ readBy: 'WORKERS', prepare });

/** A move of a case that takes a text. */
const move = (
  mutation: string,
  by: Viewer,
  it: (test: TestService) => Promise<{ readonly id: string; readonly version: number }>,
  more: object,
  field = 'text',
): FreeText =>
  working(async (test) => {
    const { id, version } = await it(test);
    return { mutation, by, input: (text) => ({ id, expectedVersion: version, ...more, [field]: text }) };
  });

const REWORKED = [
  ['DISPATCH', OFFICER, { departmentId: WATER }],
  ...Array.from({ length: 3 }, () => [
    ...['SIGN', 'CONTACT', 'START'].map((action) => [action, WATER_OFFICER]),
    ['SUBMIT_HANDLING', WATER_OFFICER, { reason: '已办' }],
    ['REWORK', OFFICER, { reason: '未解决' }],
  ]).flat(),
] as never;

async function problemCase(test: TestService) {
  const { id } = await walk(test, await received(test), REWORKED);
  const [row] = await test.owner.query<{ id: string; version: number }[]>(
    'SELECT id, version FROM problem_case WHERE request_id = $1',
    [id],
  );
  if (!row) throw new Error('it was not lifted');
  return row;
}

/** The meeting of a place. */
const meetingOf = (divisionCode: string) => async (test: TestService) =>
  answered(await convene(test, { divisionCode }));

const INSPECTION = {
  divisionCode: COMMUNITY,
  title: '联合检查',
  agencyIds: [WATER],
  plannedDay: '2026-03-02',
};
const planned = (of: (text: string) => object) =>
  working(always('planJointInspection', SPONSOR, (text) => ({ ...INSPECTION, ...key(), ...of(text) })));
const SITE = { name: '工地', address: '书林街9号' };

/** Texts that those read who work on a case, by their input field. */
export const WORKING_TEXTS: Readonly<Record<string, FreeText>> = {
  'CreateServiceRequestInput.title': working(
    always('createServiceRequest', LIN, (title) => soundInput({ title })),
  ),
  'CreateServiceRequestInput.description': working(
    always('createServiceRequest', LIN, (description) => soundInput({ description })),
  ),
  'MoveServiceRequestInput.reason': move(
    ...(['moveServiceRequest', OFFICER, received, { action: 'ANSWER' }, 'reason'] as const),
  ),
  'RecordCallbackInput.remark': working(async (test) => {
    const { id, version } = await toBeCalled(test);
    const call = {
      requestId: id,
      expectedVersion: version,
      surveyor: 'OWN',
      contacted: true,
      resolved: true,
    };
    return { mutation: 'recordCallback', by: OFFICER, input: (remark) => ({ ...call, remark }) };
  }),
  'AssignLeadInput.reason': working(async (test) => {
    const { id: requestId } = await received(test);
    const lead = { requestId, organizationId: WATER, ground: 'ON_SITE_RULING', expectedSequence: 0 };
    return { mutation: 'assignLead', by: ISSUER, input: (reason) => ({ ...lead, reason }) };
  }),
  'IssueSupervisionOrderInput.explanation': working(async (test) => {
    const { id: requestId } = await received(test);
    const order = { kind: 'URGE', ground: 'OVERDUE', addresseeId: WATER, requestId };
    return {
      ...{ mutation: 'issueSupervisionOrder', by: ISSUER },
      input: (explanation) => ({ ...order, ...key(), explanation }),
    };
  }),
  'MoveSupervisionOrderInput.text': move(
    'moveSupervisionOrder',
    ADDRESSEE,
    async (test) => answered(await issueOrder(test, { requestId: (await received(test)).id }, ISSUER)),
    { action: 'ANSWER' },
  ),
  'MoveProblemCaseInput.text': move('moveProblemCase', SUPERVISOR, problemCase, { action: 'DECIDE' }),
  ...Object.fromEntries(
    ['title', 'description'].map((field) => [
      `RequestServiceInput.${field}`,
      working(
        always('requestService', RESIDENTS, (text) => ({
          ...{ divisionCode: COMMUNITY, title: '加装扶手', branchId: BRANCH_ID, ...key(), [field]: text },
        })),
      ),
    ]),
  ),
  'MoveServiceOrderInput.text': move(
    'moveServiceOrder',
    BRANCH,
    async (test) => answered(await requestService(test)),
    { action: 'REJECT' },
  ),
  'PlanJointInspectionInput.title': planned((title) => ({ title, sites: [SITE] })),
  'InspectionSiteInput.name': planned((name) => ({ sites: [{ ...SITE, name }] })),
  'InspectionSiteInput.address': planned((address) => ({ sites: [{ ...SITE, address }] })),
  'MoveJointInspectionInput.text': move(
    'moveJointInspection',
    SPONSOR,
    async (test) => answered(await planInspection(test)),
    { action: 'CANCEL' },
  ),
  'RecordInspectionFindingInput.description': working(async (test) => {
    const finding = { inspectionId: (await inspecting(test)).id, severity: 'MINOR', responsibleId: WATER };
    return {
      ...{ mutation: 'recordInspectionFinding', by: SPONSOR },
      input: (description) => ({ ...finding, ...key(), description }),
    };
  }),
  'MoveInspectionFindingInput.text': move(
    'moveInspectionFinding',
    SPONSOR,
    async (test) => answered(await recordFinding(test, (await inspecting(test)).id)),
    { action: 'RECTIFY_ON_SITE' },
  ),
  'ConsultationMatterInput.title': working(async (test) => {
    const { id, version } = await meetingOf(COMMUNITY)(test);
    return {
      ...{ mutation: 'moveConsultation', by: SPONSOR },
      input: (title) => ({ id, expectedVersion: version, action: 'ADD_MATTERS', matters: [{ title }] }),
    };
  }),
  'ConsultationOutcomeInput.decision': working(async (test) => {
    const { id, version } = await meetingOf(NEIGHBOUR)(test);
    const recorded = { id, expectedVersion: version, action: 'RECORD', decisions: '照办' };
    return {
      ...{ mutation: 'moveConsultation', by: SPONSOR },
      input: (decision) => ({ ...recorded, outcomes: [{ number: 1, settled: true, decision }] }),
    };
  }),
  'MoveConsultationInput.decisions': move(
    'moveConsultation',
    SPONSOR,
    meetingOf(STREET),
    { action: 'RECORD' },
    'decisions',
  ),
  'MoveConsultationInput.text': move('moveConsultation', SPONSOR, meetingOf(ABOLISHED), { action: 'CANCEL' }),
};
