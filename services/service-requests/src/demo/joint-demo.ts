import { type CommunityPlan, type CommunityPlace, demoId, organizationId } from '@governance/demo';
import { businessDay } from '@governance/shared';
import type { DemoCase, DemoStep } from './demo-case.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** When the invented inspection was planned, in days before the anchor. */
const INSPECTED_DAYS_AGO = 20;

/** What one community has of problem cases, orders, inspections and consultation. Made of its place and its requests alone. */
export function jointCasesOf({ place, requests }: CommunityPlan, anchor: Date): readonly DemoCase[] {
  const inspection = inspectionOf(place, anchor);
  return [
    ...problemCaseOf(place, requests, anchor),
    serviceOrderOf(place, anchor),
    ...inspection,
    consultationOf(place, requests, anchor),
  ];
}

const before = (anchor: Date, days: number, hours = 10): Date =>
  new Date(anchor.getTime() - days * DAY_MS + hours * HOUR_MS);

/** The request that departments have tried longest. */
function problemCaseOf(
  { code, township }: CommunityPlace,
  requests: CommunityPlan['requests'],
  anchor: Date,
): readonly DemoCase[] {
  const [request] = requests
    .filter(
      ({ open, assignments, receivedAt }) => open && assignments.length > 0 && receivedAt < before(anchor, 2),
    )
    .toSorted((a, b) => b.assignments.length - a.assignments.length);
  if (!request) return [];
  const at = before(anchor, 1);
  const known = { request_id: request.id, ground: 'NO_LEAD', lifted_to: township.county.code };
  return [
    {
      ...{ table: 'problem_case', id: demoId('ProblemCase', code, request.id, at), divisionCode: code },
      own: { ...known, decision: null, decided_at: null, closed_at: null },
      steps: [{ ...{ action: 'OPEN', to: 'LIFTED', role: 'SYSTEM', organizationId: null, text: null }, at }],
      with: [],
    },
  ];
}

function serviceOrderOf({ code, township }: CommunityPlace, anchor: Date): DemoCase {
  const branch = organizationId(township.code, 'committee');
  const department = organizationId(township.county.code, 'HOUSING');
  const step = (
    action: string,
    to: string,
    role: string,
    by: string,
    days: number,
    text: string | null = null,
  ) => ({
    ...{ action, to, role, organizationId: by, at: before(anchor, days), text },
  });
  return {
    table: 'service_order',
    id: demoId('ServiceOrder', code, 'handrail', before(anchor, 12)),
    divisionCode: code,
    own: {
      ...{ title: '楼道加装扶手', description: '老旧小区楼道较陡,居民希望加装扶手', requested_by_id: null },
      ...{ branch_id: branch, department_id: department, verdict: null, judged_at: null },
      delivered_at: before(anchor, 3),
    },
    steps: [
      step('OPEN', 'REQUESTED', 'RESIDENTS', branch, 12),
      step('PLACE', 'PLACED', 'BRANCH', branch, 11),
      step('ACCEPT', 'ACCEPTED', 'DEPARTMENT', department, 10),
      step('DELIVER', 'DELIVERED', 'DEPARTMENT', department, 3, '已加装并验收'),
    ],
    with: [],
  };
}

/** The team of a township, which its communities share. */
export const teamIdOf = (townshipCode: string, anchor: Date): string =>
  demoId('JointEnforcementTeam', townshipCode, 'team', before(anchor, 300));

/** An inspection that is followed up, with one finding confirmed and one to be put right. */
function inspectionOf({ code, township }: CommunityPlace, anchor: Date): readonly DemoCase[] {
  const sponsor = organizationId(township.code, 'committee');
  const agencies = ['MARKET', 'FIRE_RESCUE', 'EDUCATION'].map((key) =>
    organizationId(township.county.code, key),
  );
  const [market = '', fire = ''] = agencies;
  const opened = before(anchor, INSPECTED_DAYS_AGO);
  const visited = before(anchor, INSPECTED_DAYS_AGO - 2);
  const id = demoId('JointInspection', code, 'school', opened);
  const led = { role: 'SPONSOR', organizationId: sponsor, text: null };
  const finding = (key: string, own: DemoCase['own'], steps: readonly DemoStep[]): DemoCase => ({
    ...{
      table: 'inspection_finding',
      id: demoId('InspectionFinding', code, key, visited),
      divisionCode: code,
    },
    ...{ own: { inspection_id: id, site_number: 1, request_id: null, ...own }, steps, with: [] },
  });
  const found = (by: string): DemoStep => ({
    ...{ action: 'OPEN', to: 'FOUND', role: 'AGENCY', organizationId: by, at: visited, text: null },
  });
  const at = (hours: number): Date => new Date(visited.getTime() + hours * HOUR_MS);
  return [
    {
      ...{ table: 'joint_inspection', id, divisionCode: code },
      own: {
        ...{ title: '校园周边联合检查', grid_id: null, sponsor_id: sponsor, agency_ids: agencies },
        team_id: teamIdOf(township.code, anchor),
        sites: JSON.stringify([
          { number: 1, name: '学校周边商铺', address: '学校大门两侧', longitude: null, latitude: null },
        ]),
        ...{ planned_day: businessDay(visited), finding_count: 2, open_findings: 1 },
        ...{ started_at: visited, ended_at: null },
      },
      steps: [
        { ...led, action: 'OPEN', to: 'PLANNED', at: opened },
        { ...led, action: 'START', to: 'UNDER_WAY', at: visited },
        { ...led, action: 'END_VISITS', to: 'FOLLOW_UP', at: at(6) },
      ],
      with: [sponsor, ...agencies].map((organization_id) => ({
        ...{ table: 'joint_inspection_party', row: { inspection_id: id, organization_id } },
      })),
    },
    finding(
      'expired',
      {
        ...{ description: '货架上有过期食品', severity: 'MINOR', responsible_id: market, due_day: null },
        ...{ rectified_at: at(1), confirmed_at: at(5) },
      },
      [
        found(market),
        {
          ...{
            action: 'RECTIFY_ON_SITE',
            to: 'RECTIFIED_ON_SITE',
            role: 'RESPONSIBLE',
            organizationId: market,
          },
          ...{ at: at(1), text: '当场下架' },
        },
        { ...led, action: 'CONFIRM', to: 'CONFIRMED', at: at(5) },
      ],
    ),
    finding(
      'exit',
      {
        ...{ description: '安全出口堆放杂物', severity: 'SERIOUS', responsible_id: fire },
        ...{ due_day: businessDay(before(anchor, 5)), rectified_at: null, confirmed_at: null },
      },
      [found(fire), { ...led, action: 'ORDER_RECTIFICATION', to: 'RECTIFYING', at: at(2) }],
    ),
  ];
}

/** The meeting of the day before the anchor, with what is open. */
function consultationOf(
  { code, township }: CommunityPlace,
  requests: CommunityPlan['requests'],
  anchor: Date,
): DemoCase {
  const at = before(anchor, 1, 17);
  const chair = organizationId(township.code, 'committee');
  const id = demoId('ConsultationMeeting', code, 'day', at);
  const matters = requests.filter(({ open, receivedAt }) => open && receivedAt < at).slice(0, 3);
  const led = { role: 'CHAIR', organizationId: chair, text: null };
  return {
    ...{ table: 'consultation_meeting', id, divisionCode: code },
    own: {
      ...{ day: businessDay(at), chair_id: chair, decisions: '逐件明确牵头单位,次日反馈' },
      recorded_at: new Date(at.getTime() + HOUR_MS),
    },
    steps: [
      { ...led, action: 'OPEN', to: 'CONVENED', at },
      { ...led, action: 'RECORD', to: 'RECORDED', at: new Date(at.getTime() + HOUR_MS) },
    ],
    with: matters.map(({ id: request_id, title, assignments }, index) => ({
      table: 'consultation_matter',
      row: {
        ...{ meeting_id: id, number: index + 1, title, request_id, whistle_id: null, problem_case_id: null },
        organization_id: assignments.at(-1)?.departmentId ?? null,
        ...{ decision: null, settled: false, carried_from_id: null, carried_from_number: null },
      },
    })),
  };
}
