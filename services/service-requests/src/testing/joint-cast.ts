import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { answered, type AnsweredCase, type CaseOutcome, onCase } from './cases.js';
import { COMMUNITY, HOUSING, STREET, WATER } from './places.js';
import { STREET_OFFICE } from './supervision-cast.js';
import { departmentOfficer } from './viewers.js';

/** Who inspects in the tests: the street leads, two departments take part, a third one does not. */
export const SPONSOR = viewer('STREET_OFFICER', { places: [STREET], organization: STREET_OFFICE });
export const AGENCY = departmentOfficer(WATER);
export const OTHER_AGENCY = departmentOfficer(HOUSING);
export const STRANGER = departmentOfficer('5301-0190d3a0-0000-7000-8000-0000000000b9');

const TODAY = '2026-03-02';
/** The day after the one on which the tests begin. */
export const TOMORROW = '2026-03-03';

/** Plans an inspection, sound but for what is given, under a key of its own. */
export const planInspection = (
  test: TestService,
  more: object = {},
  by: Viewer = SPONSOR,
): Promise<CaseOutcome> =>
  onCase(
    test,
    ['planJointInspection', 'jointInspection'],
    {
      ...{ divisionCode: COMMUNITY, title: '校园周边联合检查', agencyIds: [WATER, HOUSING] },
      sites: [
        { name: '书林小学', address: '书林街1号', longitude: 102.7, latitude: 25.03 },
        { name: '工地', address: '书林街9号' },
      ],
      ...{ plannedDay: TODAY, idempotencyKey: randomUUID(), ...more },
    },
    by,
  );

/** Moves an inspection, with a text. */
export const moveInspection = (
  test: TestService,
  { id, version }: Pick<AnsweredCase, 'id' | 'version'>,
  action: string,
  by: Viewer = SPONSOR,
): Promise<CaseOutcome> =>
  onCase(
    test,
    ['moveJointInspection', 'jointInspection'],
    { id, action, expectedVersion: version, text: '情况说明' },
    by,
  );

/** An inspection that is under way. */
export async function inspecting(test: TestService, more: object = {}): Promise<AnsweredCase> {
  return answered(await moveInspection(test, answered(await planInspection(test, more)), 'START'));
}

/** Enters a finding, sound but for what is given, under a key of its own. */
export const recordFinding = (
  test: TestService,
  inspectionId: string,
  more: object = {},
  by: Viewer = AGENCY,
): Promise<CaseOutcome> =>
  onCase(
    test,
    ['recordInspectionFinding', 'inspectionFinding'],
    {
      ...{ inspectionId, siteNumber: 1, description: '消防通道堵塞', severity: 'SERIOUS' },
      ...{ responsibleId: WATER, idempotencyKey: randomUUID(), ...more },
    },
    by,
  );

/** Moves a finding, with what the move takes. */
export const moveFinding = (
  test: TestService,
  { id, version }: Pick<AnsweredCase, 'id' | 'version'>,
  action: string,
  { by = SPONSOR, more = {} }: { readonly by?: Viewer; readonly more?: object } = {},
): Promise<CaseOutcome> =>
  onCase(
    test,
    ['moveInspectionFinding', 'inspectionFinding'],
    {
      ...{ id, action, expectedVersion: version, text: '情况说明' },
      ...(['ORDER_RECTIFICATION', 'SEND_BACK'].includes(action) ? { dueDay: TOMORROW } : {}),
      ...more,
    },
    by,
  );

/** Convenes a meeting of a community, sound but for what is given, under a key of its own. */
export const convene = (test: TestService, more: object = {}, by: Viewer = SPONSOR): Promise<CaseOutcome> =>
  onCase(
    test,
    ['conveneConsultation', 'consultationMeeting'],
    {
      ...{ divisionCode: COMMUNITY, day: TODAY, matters: [{ title: '老旧小区停水' }] },
      ...{ idempotencyKey: randomUUID(), ...more },
    },
    by,
  );

/** Moves a meeting with what is given. */
export const moveMeeting = (
  test: TestService,
  { id, version }: Pick<AnsweredCase, 'id' | 'version'>,
  action: string,
  more: object = {},
  by: Viewer = SPONSOR,
): Promise<CaseOutcome> =>
  onCase(
    test,
    ['moveConsultation', 'consultationMeeting'],
    { id, action, expectedVersion: version, ...more },
    by,
  );

const PAYLOAD = `{ jointEnforcementTeam { id version name remit } userErrors { code field } }`;

/** A team as the mutations of the tests answer it, and the codes of what was wrong. */
export interface TeamOutcome {
  readonly team: { readonly id: string; readonly version: number } | null;
  readonly codes: readonly string[];
  readonly fields: readonly (string | null)[];
}

/** Calls a mutation about a team: FORM sound but for what is given. */
export async function onTeam(
  test: TestService,
  verb: 'form' | 'revise' | 'dissolve',
  input: object = {},
  by: Viewer = SPONSOR,
): Promise<TeamOutcome> {
  const name = `${verb}JointEnforcementTeam`;
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const sound = {
    ...{
      divisionCode: STREET,
      name: '金碧街道联合执法队',
      remit: '占道经营、油烟、违建',
      leadId: STREET_OFFICE,
    },
    members: [{ organizationId: WATER, post: '水务执法岗', people: 2 }],
    idempotencyKey: randomUUID(),
  };
  const document = `mutation ($input: ${type}) { it: ${name}(input: $input) ${PAYLOAD} }`;
  const answer = await test.ask(by, document, { input: verb === 'form' ? { ...sound, ...input } : input });
  const { it } = (answer.data ?? {}) as {
    it?: {
      readonly jointEnforcementTeam: TeamOutcome['team'];
      readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
    } | null;
  };
  const broken = it?.userErrors ?? [];
  const faults = (answer.errors ?? []).map(({ extensions }) => String(extensions['code']));
  return {
    team: it?.jointEnforcementTeam ?? null,
    codes: [...faults, ...broken.map(({ code }) => code)],
    fields: broken.map(({ field }) => field),
  };
}
