import type { JointBodyPlan, OrganizationPlan } from '@governance/demo';
import type { LoadedTable } from './loaded-table.js';
import { registerEntryRows } from './register-entry-rows.js';
import { VENUE_TABLES } from './venue-rows.js';
import { JOINT_WORK_TABLES } from './joint-work-tables.js';
import { LOADED_LISTS } from './loaded-lists.js';
import { DUTY_TABLES } from './loaded-duty-tables.js';
import { NEW_SECTOR_TABLES } from './loaded-new-sector-tables.js';
import { UNIT_TABLES } from './unit-tables.js';
import { cityCodeOf, type CopyValue, DivisionLevel, foldText, levelOf } from '@governance/shared';

/** All tables, in the order in which their rows may be stored: what others refer to comes first. */
export const LOADED_TABLES: readonly LoadedTable[] = [
  {
    table: 'organization',
    columns: ['city_code', 'id', 'division_code', 'version', 'member_count'],
    rowsOf: ({ organizations }) =>
      organizations.map((it) => [
        city(it),
        it.id,
        it.divisionCode,
        it.formerVersions.length + 1,
        it.memberCount,
      ]),
  },
  {
    table: 'organization_version',
    columns: [
      'city_code',
      'organization_id',
      'valid_from',
      'valid_to',
      'division_code',
      'name',
      'name_folded',
      'kind',
      'formation',
      'level',
      'commanded_by_id',
      'parent_id',
      'grid_id',
    ],
    rowsOf: ({ organizations, gridOfBranch }) =>
      organizations.flatMap((it) => versionsOf(it, gridOfBranch.get(it.id) ?? null)),
  },
  {
    table: 'joint_body',
    columns: [
      'city_code',
      'id',
      'division_code',
      'version',
      'kind',
      'name',
      'name_folded',
      'chair_organization_id',
      'cadence',
      'valid_from',
    ],
    // Founding it was the first change, each seat that was given another one.
    rowsOf: ({ jointBodies }) =>
      jointBodies.map((it) => [
        city(it),
        it.id,
        it.divisionCode,
        it.memberships.length + 1,
        it.kind,
        it.name,
        foldText(it.name),
        it.chairOrganizationId,
        it.work.cadence,
        it.validFrom,
      ]),
  },
  {
    table: 'joint_membership',
    columns: ['city_code', 'id', 'joint_body_id', 'organization_id', 'role', 'valid_from', 'valid_to'],
    rowsOf: ({ jointBodies }) => jointBodies.flatMap(seatsOf),
  },
  ...VENUE_TABLES,
  registerEntryRows,
  ...JOINT_WORK_TABLES,
  ...LOADED_LISTS,
  ...NEW_SECTOR_TABLES,
  ...DUTY_TABLES,
  ...UNIT_TABLES,
];

const city = ({ divisionCode }: { readonly divisionCode: string }): string => cityCodeOf(divisionCode);

/** Every ladder of the real places has a step for communities; what leads one stands on it. */
const levelIn = (divisionCode: string, kind: string): string | null =>
  levelOf(divisionCode) === DivisionLevel.COMMUNITY && ['COMMITTEE', 'GENERAL_BRANCH'].includes(kind)
    ? 'COMMUNITY'
    : null;

const versionsOf = (plan: OrganizationPlan, gridId: string | null): (readonly CopyValue[])[] =>
  [...plan.formerVersions, { ...plan, validTo: null }].map(({ validFrom, validTo, name, kind, parentId }) => [
    city(plan),
    plan.id,
    validFrom,
    validTo,
    plan.divisionCode,
    name,
    foldText(name),
    kind,
    plan.formation,
    levelIn(plan.divisionCode, kind),
    plan.commandedById,
    parentId,
    gridId,
  ]);

const seatsOf = (body: JointBodyPlan): (readonly CopyValue[])[] =>
  body.memberships.map(({ id, organizationId, role, since, until }) => [
    city(body),
    id,
    body.id,
    organizationId,
    role,
    since,
    until,
  ]);
