import { levelOf, type Role, type Viewer } from '@governance/shared';
import { inJurisdiction, isStaff } from './oracle-rules.js';
import { type OracleRow } from './visibility-oracle.js';

/** What a field that masks answers: whether it is masked, or null where there is no value at all. */
export type Masking = boolean | null;

type Rule = (viewer: Viewer, row: OracleRow) => Masking;

const has = ({ roles }: Viewer, ...wanted: readonly Role[]) => wanted.some((role) => roles.includes(role));
const isOwn = ({ subject }: Viewer, person: string | null | undefined) =>
  subject !== null && subject === person;
const isOf = ({ organization }: Viewer, one: string | null | undefined) =>
  organization !== null && organization === one;

/** Whoever handles a request, and whoever made it. A grid worker handles one community, and no street. */
const handles = (viewer: Viewer, { divisionCode, names }: OracleRow): boolean =>
  isOwn(viewer, names['person']) ||
  (has(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') && inJurisdiction(viewer, divisionCode)) ||
  (has(viewer, 'GRID_WORKER') &&
    inJurisdiction(viewer, divisionCode) &&
    viewer.jurisdictions.every(({ from }) => levelOf(from) === levelOf(divisionCode))) ||
  (has(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER') && isOf(viewer, names['department']));

const isSelfOrSecretary = (viewer: Viewer, { names }: OracleRow): boolean =>
  isOwn(viewer, names['person']) || (has(viewer, 'UNIT_SECRETARY') && isOf(viewer, names['home']));

const attends = (viewer: Viewer, row: OracleRow): boolean =>
  isSelfOrSecretary(viewer, row) ||
  (has(viewer, 'GRID_WORKER', 'STREET_OFFICER', 'DISTRICT_SUPERVISOR', 'ADMINISTRATOR') &&
    inJurisdiction(viewer, row.divisionCode));

/** Whoever governs the place of an entity of the new sectors, and the unit that it is. */
const isInside = (viewer: Viewer, { divisionCode, names }: OracleRow): boolean =>
  inJurisdiction(viewer, divisionCode) || isOf(viewer, names['unit']);

const isNameless = (viewer: Viewer, row: OracleRow): boolean =>
  row.names['kind'] === 'SOLE_PROPRIETOR' && !isInside(viewer, row);

const isSmallCell = (viewer: Viewer, row: OracleRow): Masking => {
  const { members } = row.names;
  if (members == null) return null;
  return Number(members) > 0 && Number(members) < 5 && !isInside(viewer, row);
};
/** 1 to 4 are for the place and the organization alone. */
function smallCell(
  viewer: Viewer,
  { divisionCode, names }: OracleRow,
  count: string | null | undefined,
): Masking {
  if (count == null) return null;
  const isSmall = Number(count) > 0 && Number(count) < 5;
  return isSmall && !inJurisdiction(viewer, divisionCode) && !isOf(viewer, names['id']);
}

/** By the path of the field from its entity. Written from the rules in words, without the code that enforces them. */
const RULES: Readonly<Record<string, Rule>> = {
  'ServiceRequest.reporter.displayName': (viewer, row) =>
    row.names['masked_name'] === null || !handles(viewer, row),
  'ServiceRequest.reporter.phone': (viewer, row) =>
    row.names['masked_phone'] === null || !handles(viewer, row),
  // Of an official it is published; of a resident nobody has more than the masked name.
  'GridResponsibility.holderName': (_, { names }) => names['name'] === null || names['kind'] !== 'OFFICIAL',
  'Volunteer.displayName': (viewer, row) => !attends(viewer, row),
  'Volunteer.phone': (viewer, row) => !attends(viewer, row),
  'Volunteer.partyMember': (viewer, row) => !isSelfOrSecretary(viewer, row),
  'Campaign.participants': (viewer, row) =>
    isStaff(viewer) && inJurisdiction(viewer, row.divisionCode)
      ? false
      : Number(row.names['participants']) > 0 &&
        Number(row.names['participants']) < 5 &&
        !isOf(viewer, row.names['home']),
  // A team of few hides the whole of which it is a part.
  'VolunteerOrganization.volunteerCount': (viewer, row) =>
    isStaff(viewer) && inJurisdiction(viewer, row.divisionCode)
      ? false
      : ((Number(row.names['members']) > 0 && Number(row.names['members']) < 5) ||
          row.names['small'] === 'true') &&
        !isOf(viewer, row.names['home']),
  'VolunteerTeam.memberCount': (viewer, row) =>
    isStaff(viewer) && inJurisdiction(viewer, row.divisionCode)
      ? false
      : Number(row.names['members']) > 0 &&
        Number(row.names['members']) < 5 &&
        !isOf(viewer, row.names['home']),
  'NewSectorEntity.displayName': isNameless,
  'NewSectorEntity.uscc': (viewer, row) => (row.names['uscc'] === null ? null : isNameless(viewer, row)),
  'NewSectorEntity.partyMembers': isSmallCell,
  'NewSectorEntity.dueOwnOrganization': isSmallCell,
  'Organization.memberCount': (viewer, row) => smallCell(viewer, row, row.names['members']),
  'Organization.memberHouseholds': (viewer, row) => smallCell(viewer, row, row.names['households']),
};

/** Whether a field is masked for a viewer. Throws for a field that nobody has written a rule for. */
export function maskingOf(path: string, viewer: Viewer, row: OracleRow): Masking {
  const rule = RULES[path];
  if (!rule) throw new Error(`say for whom ${path} is masked: add it to the oracle`);
  return rule(viewer, row);
}
