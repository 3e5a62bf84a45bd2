import type { DeliberationPlan, JointBodyPlan, JointMatterPlan } from '@governance/demo';
import { cityCodeOf, type CopyValue } from '@governance/shared';
import type { DemoPart } from './demo-part.js';

/** One table of what joint bodies do, and how a body's rows of it are made. */
interface WorkTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rowsOf: (body: JointBodyPlan) => readonly (readonly CopyValue[])[];
}

const WORK_TABLES: readonly WorkTable[] = [
  {
    table: 'joint_meeting',
    columns: ['city_code', 'id', 'joint_body_id', 'kind', 'held_at', 'attendance'],
    rowsOf: (body) =>
      body.work.meetings.map(({ id, kind, heldAt, attendance }) => [
        ...[city(body), id, body.id],
        ...[kind, heldAt, attendance],
      ]),
  },
  {
    table: 'joint_matter',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'joint_body_id', 'title', 'description', 'category'],
      ...['raised_by_organization_id', 'raised_at', 'status', 'decision', 'decided_at'],
      ...['responsible_organization_id', 'completed_at'],
    ],
    rowsOf: (body) => body.work.matters.map((matter) => matterRow(body, matter)),
  },
  {
    table: 'joint_matter_party',
    columns: ['city_code', 'matter_id', 'organization_id'],
    rowsOf: (body) =>
      body.work.matters.flatMap(({ id, partyIds }) => partyIds.map((party) => [city(body), id, party])),
  },
  {
    table: 'joint_matter_timeline',
    columns: [
      ...['city_code', 'matter_id', 'sequence', 'at', 'from_status', 'to_status', 'action', 'actor'],
      ...['actor_organization_id', 'reason'],
    ],
    rowsOf: (body) =>
      body.work.matters.flatMap(({ id, timeline }) =>
        timeline.map(({ at, from, to, action, actor, organizationId, reason }, index) => [
          ...[city(body), id, index + 1, at, from, to, action, actor],
          ...[organizationId, reason],
        ]),
      ),
  },
  {
    table: 'deliberation',
    columns: [
      ...[
        'city_code',
        'id',
        'division_code',
        'version',
        'level',
        'joint_body_id',
        'title',
        'topic',
        'proposer',
      ],
      ...['proposed_by_organization_id', 'chair_organization_id', 'opened_at', 'step', 'stepped_at', 'round'],
      ...['outcome', 'published_round'],
    ],
    rowsOf: (body) => body.work.deliberations.map((deliberation) => deliberationRow(body, deliberation)),
  },
  {
    table: 'deliberation_step',
    columns: [
      ...['city_code', 'deliberation_id', 'sequence', 'previous', 'from_step', 'step', 'round', 'held_at'],
      ...['attendance', 'decision', 'decided_by_organization_id', 'notice', 'outcome', 'scores'],
      ...['recorded_at', 'actor', 'actor_organization_id'],
    ],
    rowsOf: (body) => body.work.deliberations.flatMap((deliberation) => stepRows(body, deliberation)),
  },
  {
    table: 'deliberation_party',
    columns: ['city_code', 'deliberation_id', 'organization_id'],
    rowsOf: (body) =>
      body.work.deliberations.flatMap(({ id, partyIds }) => partyIds.map((party) => [city(body), id, party])),
  },
  {
    table: 'deliberation_opinion',
    columns: ['city_code', 'id', 'deliberation_id', 'round', 'stance', 'count', 'recorded_at', 'has_text'],
    rowsOf: (body) =>
      body.work.deliberations.flatMap(({ id: deliberationId, opinions }) =>
        opinions.map(({ id, stance, count, recordedAt }) => [
          ...[city(body), id, deliberationId, 1, stance, count],
          ...[recordedAt, true],
        ]),
      ),
  },
];

/** What joint bodies do, as tables that a place's part fills. The words of opinions are stored apart. */
export const JOINT_WORK_TABLES = WORK_TABLES.map(({ table, columns, rowsOf }) => ({
  table,
  columns,
  rowsOf: ({ jointBodies }: DemoPart) => jointBodies.flatMap(rowsOf),
}));

/** The words of all opinions in some parts, with their ids, by city. */
export const opinionTextsIn = (parts: readonly DemoPart[]) =>
  parts
    .flatMap(({ jointBodies }) => jointBodies)
    .map((body) => ({
      cityCode: city(body),
      opinions: body.work.deliberations.flatMap(({ opinions }) => opinions),
    }));

const city = ({ divisionCode }: JointBodyPlan): string => cityCodeOf(divisionCode);

const matterRow = (body: JointBodyPlan, matter: JointMatterPlan): readonly CopyValue[] => [
  ...[city(body), matter.id, body.divisionCode, matter.timeline.length, body.id],
  ...[matter.title, matter.description, matter.category],
  ...[matter.raisedByOrganizationId, matter.raisedAt, matter.status, matter.decision, matter.decidedAt],
  ...[matter.responsibleOrganizationId, matter.completedAt],
];

function deliberationRow(
  body: JointBodyPlan,
  { id, level, title, topic, proposedByOrganizationId, steps }: DeliberationPlan,
): readonly CopyValue[] {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) throw new RangeError('A deliberation has a step');
  const isPublic = steps.some(({ step }) => step === 'PUBLICISE');
  return [
    ...[city(body), id, body.divisionCode, steps.length, level, body.id, title, topic],
    ...[proposedByOrganizationId === null ? 'RESIDENTS' : 'ORGANIZATION', proposedByOrganizationId],
    ...[body.chairOrganizationId, first.heldAt, last.step, last.heldAt, 1, last.outcome],
    isPublic ? 1 : null,
  ];
}

const stepRows = (body: JointBodyPlan, { id, steps }: DeliberationPlan): readonly (readonly CopyValue[])[] =>
  steps.map((taken, index) => [
    ...[city(body), id, index + 1, index === 0 ? null : index, steps[index - 1]?.step ?? null],
    ...[taken.step, 1, taken.heldAt, taken.attendance, taken.decision, taken.decidedByOrganizationId],
    ...[taken.notice, taken.outcome, taken.scores?.map(String) ?? null],
    ...[taken.heldAt, 'CHAIR', body.chairOrganizationId],
  ]);
