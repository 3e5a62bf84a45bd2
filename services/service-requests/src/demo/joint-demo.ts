import { type CommunityPlan, type CommunityPlace, demoId, organizationId } from '@governance/demo';
import { businessDay } from '@governance/shared';
import { before, HOUR_MS } from './days-before.js';
import type { DemoCase } from './demo-case.js';
import { inspectionOf } from './inspection-demo.js';

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
      table: 'problem_case',
      id: demoId('ProblemCase', code, request.id, at),
      divisionCode: code,
      own: { ...known, decision: null, decided_at: null, closed_at: null },
      steps: [{ action: 'OPEN', to: 'LIFTED', role: 'SYSTEM', organizationId: null, text: null, at }],
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
    action,
    to,
    role,
    organizationId: by,
    at: before(anchor, days),
    text,
  });
  return {
    table: 'service_order',
    id: demoId('ServiceOrder', code, 'handrail', before(anchor, 12)),
    divisionCode: code,
    own: {
      title: '楼道加装扶手',
      description: '老旧小区楼道较陡,居民希望加装扶手',
      requested_by_id: null,
      branch_id: branch,
      department_id: department,
      verdict: null,
      judged_at: null,
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
    table: 'consultation_meeting',
    id,
    divisionCode: code,
    own: {
      day: businessDay(at),
      chair_id: chair,
      decisions: '逐件明确牵头单位,次日反馈',
      recorded_at: new Date(at.getTime() + HOUR_MS),
    },
    steps: [
      { ...led, action: 'OPEN', to: 'CONVENED', at },
      { ...led, action: 'RECORD', to: 'RECORDED', at: new Date(at.getTime() + HOUR_MS) },
    ],
    with: matters.map(({ id: request_id, title, assignments }, index) => ({
      table: 'consultation_matter',
      row: {
        meeting_id: id,
        number: index + 1,
        title,
        request_id,
        whistle_id: null,
        problem_case_id: null,
        organization_id: assignments.at(-1)?.departmentId ?? null,
        decision: null,
        settled: false,
        carried_from_id: null,
        carried_from_number: null,
      },
    })),
  };
}
