import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId, organizationId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { communityName } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { type DemoVenueKind, type HoursPlan, type MediationsPlan, type VenuePlan } from './venue-plan.js';

const SERVICES = [
  { code: 'SOCIAL_SECURITY.CARD', name: '社保卡申领' },
  { code: 'CIVIL_AFFAIRS.ALLOWANCE', name: '高龄津贴申请' },
  { code: 'HOUSING.PROOF', name: '居住证明' },
  { code: 'HEALTH.INSURANCE', name: '医保参保登记' },
  { code: 'CARE.LUNCH', name: '老年助餐' },
  { code: 'CARE.CHILDREN', name: '四点半课堂' },
] as const;

const HOURS: readonly HoursPlan[] = [
  { from: 'MONDAY', to: 'FRIDAY', opens: '08:30', closes: '12:00' },
  { from: 'MONDAY', to: 'FRIDAY', opens: '13:30', closes: '18:00' },
];
const ON_SATURDAY: HoursPlan = { from: 'SATURDAY', to: 'SATURDAY', opens: '09:00', closes: '12:00' };

/** What stands beside the centre, and what it is for. */
const OTHERS: Readonly<Record<Exclude<DemoVenueKind, 'PARTY_SERVICE_CENTRE'>, readonly [string, string]>> = {
  MEDIATION_ROOM: ['调解室', 'DISPUTE_MEDIATION'],
  LECTURE_SITE: ['讲习所', 'LECTURE'],
  CONSULTATION_HALL: ['议事厅', 'DELIBERATION'],
};

/** The venues of a community: its centre, of which most owe residents nothing, and one more. */
export function venuesOf(community: CommunityPlace, context: DemoContext): readonly VenuePlan[] {
  const random = randomOf('venues', community.code);
  return [centreOf(community, context, random), otherOf(community, context, random)];
}

function centreOf(community: CommunityPlace, context: DemoContext, random: Random): VenuePlan {
  const totalAreaM2 = random.integer(30, 160) * 10;
  return {
    ...placed(community, 'centre'),
    kind: 'PARTY_SERVICE_CENTRE',
    name: `${communityName(community)}党群服务中心`,
    totalAreaM2,
    publicAreaM2: Math.round((totalAreaM2 * random.integer(52, 82)) / 100),
    services: random.pickSome(SERVICES, random.integer(3, 5)),
    functions: ['PARTY_LIFE', 'CONVENIENCE_SERVICE', 'VOLUNTEER_SERVICE'],
    openingHours: random.happens(0.5) ? [...HOURS, ON_SATURDAY] : HOURS,
    validFrom: daysBefore(context.anchor, random.integer(400, 2200)),
    mediations: [],
  };
}

function otherOf(community: CommunityPlace, context: DemoContext, random: Random): VenuePlan {
  const kind = random.weighted({ MEDIATION_ROOM: 50, LECTURE_SITE: 30, CONSULTATION_HALL: 20 });
  const [word, purpose] = OTHERS[kind];
  const totalAreaM2 = random.integer(20, 90);
  return {
    ...placed(community, 'other'),
    kind,
    name: `${communityName(community)}${word}`,
    totalAreaM2,
    publicAreaM2: totalAreaM2,
    services: [],
    functions: [purpose],
    openingHours: HOURS.slice(0, 1),
    validFrom: daysBefore(context.anchor, random.integer(380, 1500)),
    mediations: kind === 'MEDIATION_ROOM' ? mediationsOf(context, random) : [],
  };
}

const placed = (community: CommunityPlace, key: string) => ({
  id: demoId('Venue', community.code, key, DIRECTORY_EPOCH),
  divisionCode: community.code,
  address: `${communityName(community)}居民活动广场旁`,
  operatedById: organizationId(community.code, 'residents-committee'),
});

/** The three whole months before the anchor day. */
function mediationsOf({ days }: DemoContext, random: Random): readonly MediationsPlan[] {
  const months = [...new Set(days.map((day) => day.slice(0, 7)))].slice(-4, -1);
  return months.map((month) => ({
    month: `${month}-01`,
    kind: random.happens(0.6) ? 'NEIGHBOURS' : 'PROPERTY_MANAGEMENT',
    count: random.integer(0, 14),
  }));
}
