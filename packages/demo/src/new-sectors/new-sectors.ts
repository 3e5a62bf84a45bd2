import { businessDay } from '@governance/shared';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { type BranchPlan } from '../organizations/branch-plan.js';
import { type OrganizationPlan } from '../organizations/organization-plan.js';
import { communityStem, isVillage } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { BRAND_FIRST, SHOPS } from '../words/unit-names.js';
import {
  type CoveragePlan,
  type DemoNewSectorKind,
  type InstructorCountPlan,
  type NewSectorPlan,
} from './new-sector-plan.js';

/** What stands in a community already, and is covered or covers. */
export interface NewSectorSurroundings {
  readonly committee: OrganizationPlan;
  readonly branches: readonly BranchPlan[];
  readonly units: readonly OrganizationPlan[];
}

/** A new sector before its coverage. */
type Draft = Pick<NewSectorPlan, 'kind' | 'name' | 'organizationId' | 'validFrom'>;

/** Entities of the new sectors in a community: its companies and social organizations, a building and some shops. */
export function newSectorsOf(
  place: CommunityPlace,
  around: NewSectorSurroundings,
  context: DemoContext,
): readonly NewSectorPlan[] {
  const random = randomOf('new-sectors', place.code);
  return draftsOf(place, around, { context, random }).map((draft, index) => ({
    ...draft,
    id: demoId('NewSectorEntity', place.code, String(index + 1), DIRECTORY_EPOCH),
    divisionCode: place.code,
    employees: random.pick(['UNDER_10', 'FROM_10_TO_49', 'FROM_50_TO_99'] as const),
    partyMembers: draft.kind === 'BUILDING' ? null : random.integer(0, 2),
    coverages: coveragesOf(draft, around, { context, random }),
  }));
}

/** How many instructors the committee of a community sends. */
export function instructorsOf(
  { committee }: NewSectorSurroundings,
  { anchor }: DemoContext,
): readonly InstructorCountPlan[] {
  const random = randomOf('instructors', committee.divisionCode);
  const count = {
    organizationId: committee.id,
    divisionCode: committee.divisionCode,
    countedOn: businessDay(daysBefore(anchor, random.integer(10, 90))),
    partTime: random.integer(1, 4),
    fullTime: random.integer(0, 1),
  };
  return [count];
}

interface Chance {
  readonly context: DemoContext;
  readonly random: Random;
}

const ENTITY_KINDS: Partial<Record<OrganizationPlan['kind'], DemoNewSectorKind>> = {
  ENTERPRISE: 'ENTERPRISE',
  SOCIAL_ORGANIZATION: 'SOCIAL_ORGANIZATION',
};

function draftsOf(
  place: CommunityPlace,
  { units }: NewSectorSurroundings,
  { context, random }: Chance,
): readonly Draft[] {
  const founded = () => daysBefore(context.anchor, random.integer(1200, 4000));
  const ofUnits = units.flatMap(({ id, kind, name, validFrom, formerVersions }): Draft[] => {
    const entityKind = ENTITY_KINDS[kind];
    const began = formerVersions[0]?.validFrom ?? validFrom;
    return entityKind ? [{ kind: entityKind, name, organizationId: id, validFrom: began }] : [];
  });
  const shop = `${random.pick(BRAND_FIRST)}记${random.pick(SHOPS)}`;
  const others: readonly Draft[] = [
    { kind: 'SOLE_PROPRIETOR', name: shop, organizationId: null, validFrom: founded() },
    { kind: 'BUILDING', name: `${communityStem(place)}商务楼`, organizationId: null, validFrom: founded() },
  ];
  return [...ofUnits, ...others.filter(({ kind }) => kind !== 'BUILDING' || !isVillage(place))];
}

/** Nothing at first; most are covered since, by a branch of the community or by an instructor of its committee. */
function coveragesOf(
  { validFrom }: Draft,
  { committee, branches }: NewSectorSurroundings,
  { context, random }: Chance,
): readonly CoveragePlan[] {
  const none = { mode: 'NONE', organizationId: null, since: validFrom } as const;
  const branch = random.pick(branches).organization;
  const mode = random.weighted({ JOINT: 6, INSTRUCTOR: 3, NONE: 1 });
  const since = daysBefore(context.anchor, random.integer(20, 300));
  if (mode === 'NONE') return [{ ...none, until: null }];
  // A branch that is younger has not covered anybody yet; the committee's instructor has.
  const isJoint = mode === 'JOINT' && branch.validFrom < since;
  const covering = {
    mode: isJoint ? 'JOINT' : 'INSTRUCTOR',
    organizationId: isJoint ? branch.id : committee.id,
  } as const;
  return [
    { ...none, until: since },
    { ...covering, since, until: null },
  ];
}
