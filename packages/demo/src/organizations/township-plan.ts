import { DIRECTORY_EPOCH, demoId, jointBodyId, organizationId } from '../chance/demo-id.js';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { type DutiesPlan, townshipDuties } from '../duties/duties.js';
import { type Random, randomOf } from '../chance/random.js';
import { jointWorkOf } from '../joint-work/joint-work.js';
import { type WorkingBody } from '../joint-work/working-body.js';
import { isStreetLike, townshipStem } from '../places/place-name.js';
import { type TownshipPlace } from '../places/place.js';
import { type DemoJointRole, type JointBodyPlan } from './joint-body-plan.js';
import { makeOrganization } from './make-organization.js';
import { type DemoOrganizationKind, type OrganizationPlan } from './organization-plan.js';

/** A street's or town's own organizations and its 大工委. */
export interface TownshipPlan extends DutiesPlan {
  readonly place: TownshipPlace;
  readonly committee: OrganizationPlan;
  /** Parents come first; the committee's own parent stands in the county's plan. */
  readonly organizations: readonly OrganizationPlan[];
  readonly jointBody: JointBodyPlan;
}

/** County departments that sit in a 大工委 beside what the township has itself. */
const CALLED_IN = ['URBAN_MANAGEMENT', 'CIVIL_AFFAIRS', 'HOUSING', 'MARKET'] as const;

/** In days: nothing is older than what it stands under. */
const USUAL_AGE = [6100, 7300] as const;
const AGES: Partial<Record<DemoOrganizationKind, readonly [number, number]>> = {
  ENFORCEMENT_TEAM: [1100, 1500],
  PUBLIC_INSTITUTION: [3000, 6000],
};

/** Committee, office, enforcement team, stations and the joint body of a township. */
export function townshipPlan(place: TownshipPlace, context: DemoContext): TownshipPlan {
  const random = randomOf('township', place.code);
  const organizations = organizationsOf(place, context, random);
  const [committee] = organizations;
  const jointBody = jointBodyOf(place, context, random);
  return { place, committee, organizations, jointBody, ...townshipDuties(place, context) };
}

function organizationsOf(place: TownshipPlace, context: DemoContext, random: Random) {
  const county = place.county.code;
  const stem = townshipStem(place);
  const make = (key: string, kind: DemoOrganizationKind, name: string, parentId: string | null) => {
    const [youngest, oldest] = AGES[kind] ?? USUAL_AGE;
    const validFrom = daysBefore(context.anchor, random.integer(youngest, oldest));
    return makeOrganization({ key, divisionCode: place.code, kind, name, parentId, validFrom });
  };
  const commandedById = organizationId(place.code, 'committee');
  const inTown = !isStreetLike(place);
  const office = make('office', 'DEPARTMENT', officeName(place), organizationId(county, 'government'));
  return [
    make(
      'committee',
      inTown ? 'COMMITTEE' : 'WORK_COMMITTEE',
      inTown ? `中共${place.name}委员会` : `中共${place.name}工作委员会`,
      organizationId(county, 'committee'),
    ),
    office,
    make('enforcement', 'ENFORCEMENT_TEAM', `${place.name}综合行政执法队`, office.id),
    // Led by their bureau in the county, directed day by day by the township: 双重领导.
    {
      ...make('police', 'DEPARTMENT', `${stem}派出所`, organizationId(county, 'PUBLIC_SECURITY')),
      commandedById,
    },
    {
      ...make('market', 'DEPARTMENT', `${stem}市场监督管理所`, organizationId(county, 'MARKET')),
      commandedById,
    },
    make('health', 'PUBLIC_INSTITUTION', `${stem}${inTown ? '卫生院' : '社区卫生服务中心'}`, null),
    make('service-centre', 'PUBLIC_INSTITUTION', `${place.name}便民服务中心`, office.id),
  ] as const;
}

function officeName({ name }: TownshipPlace): string {
  if (name.endsWith('街道') || name.endsWith('地区')) return `${name}办事处`;
  return /[镇乡]$/.test(name) ? `${name}人民政府` : `${name}管理委员会`;
}

function jointBodyOf(place: TownshipPlace, context: DemoContext, random: Random): JointBodyPlan {
  const validFrom = daysBefore(context.anchor, random.integer(500, 1000));
  const seat = (organization: string, role: DemoJointRole) => ({
    id: demoId('JointMembership', place.code, organization, DIRECTORY_EPOCH),
    organizationId: organization,
    role,
    since: new Date(validFrom.getTime() + random.integer(0, 200) * 86_400_000),
    until: null,
  });
  const own = (key: string) => organizationId(place.code, key);
  const body: WorkingBody = {
    id: jointBodyId(place.code),
    divisionCode: place.code,
    kind: 'STREET_BIG_COMMITTEE',
    name: `${place.name}大工委`,
    chairOrganizationId: own('committee'),
    validFrom,
    memberships: [
      { ...seat(own('committee'), 'SECRETARY'), since: validFrom },
      seat(own('police'), 'CONCURRENT_DEPUTY_SECRETARY'),
      seat(own('enforcement'), 'MEMBER'),
      seat(own('health'), 'CONCURRENT_MEMBER'),
      seat(own('market'), 'CONCURRENT_MEMBER'),
      ...CALLED_IN.map((key) => seat(organizationId(place.county.code, key), 'CONCURRENT_MEMBER')),
    ],
  };
  return { ...body, work: jointWorkOf(body, context) };
}
