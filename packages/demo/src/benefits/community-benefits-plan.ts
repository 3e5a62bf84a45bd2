import { businessDay, shiftedDay } from '@governance/shared';
import { daysBefore, type DemoContext, startOfDay } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId, organizationId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import { communityName } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { type TeamPlan } from '../volunteers/service-plan.js';
import { type VolunteerPlan } from '../volunteers/volunteer-plan.js';
import { CATEGORIES, CITATIONS, DEEDS, OPINIONS, REWARDS, WISHERS, WISHES } from '../words/benefit-words.js';
import type { CampaignPlan, HonorPlan, RecordPlan, StationPlan, WishPlan } from './benefits-plan.js';

/** What volunteers of a community get and give beside hours. All of it lies in the community. */
export interface CommunityBenefitsPlan {
  readonly station: StationPlan;
  readonly wishes: readonly WishPlan[];
  readonly deeds: readonly RecordPlan[];
  readonly opinions: readonly RecordPlan[];
  readonly honors: readonly HonorPlan[];
  readonly campaigns: readonly CampaignPlan[];
}

const HOUR_MS = 3_600_000;
/** One in so many communities had a collection. */
const CAMPAIGN_SHARE = 0.2;

/** Rewards, wishes, honours and records of a community, made from its volunteers and teams alone. */
export function communityBenefitsPlan(
  place: CommunityPlace,
  around: { readonly volunteers: readonly VolunteerPlan[]; readonly teams: readonly TeamPlan[] },
  context: DemoContext,
): CommunityBenefitsPlan {
  const random = randomOf('benefits', place.code);
  return {
    station: stationOf(place, random),
    wishes: wishesOf(place, around.teams, { context, random }),
    deeds: [recordOf(place, 'GoodDeed', DEEDS, { context, random })],
    opinions: [recordOf(place, 'CollectedOpinion', OPINIONS, { context, random })],
    honors: honorsOf(place, around.volunteers, { context, random }),
    campaigns: random.happens(CAMPAIGN_SHARE) ? [campaignOf(place, { context, random })] : [],
  };
}

interface Drawing {
  readonly context: DemoContext;
  readonly random: Random;
}

function stationOf(place: CommunityPlace, random: Random): StationPlan {
  const id = demoId('ExchangeStation', place.code, 'station', DIRECTORY_EPOCH);
  return {
    id,
    name: `${communityName(place)}公益积分兑换站`,
    openingHours: '周一至周五上午九点至下午五点',
    operatedById: organizationId(place.code, 'residents-committee'),
    openedAt: DIRECTORY_EPOCH,
    items: random.pickSome(REWARDS, 3).map((name) => ({
      id: demoId('RewardItem', place.code, name, DIRECTORY_EPOCH),
      name,
      points: random.integer(2, 30),
      stock: random.integer(0, 60),
    })),
  };
}

function wishesOf(
  place: CommunityPlace,
  teams: readonly TeamPlan[],
  { context, random }: Drawing,
): readonly WishPlan[] {
  const team = teams.find(({ kind }) => kind === 'WISH_CLAIM');
  return [0, 1].map((position) => {
    const category = random.pick(Object.keys(WISHES)) as keyof typeof WISHES;
    const registeredAt = daysBefore(
      context.anchor,
      position === 0 ? random.integer(1, 9) : random.integer(40, 90),
    );
    const after = (hours: number) => new Date(registeredAt.getTime() + hours * HOUR_MS);
    return {
      id: demoId('Wish', place.code, String(position), registeredAt),
      title: random.pick(WISHES[category]),
      category,
      wisherLabel: random.pick(WISHERS),
      registeredAt,
      dueOn: shiftedDay(businessDay(registeredAt), 30),
      fulfilled:
        position === 0 || !team
          ? null
          : { teamId: team.id, claimedAt: after(20), fulfilledAt: after(90), confirmedAt: after(100) },
    };
  });
}

function recordOf(
  place: CommunityPlace,
  noun: string,
  titles: readonly string[],
  { context, random }: Drawing,
): RecordPlan {
  const day = random.pick(context.days);
  const recordedAt = new Date(startOfDay(day).getTime() + 18 * HOUR_MS);
  const words = { title: random.pick(titles), category: random.pick(CATEGORIES) };
  return { id: demoId(noun, place.code, day, recordedAt), ...words, day, recordedAt };
}

/** The first volunteer was honoured and is shown; the second one was nominated. */
function honorsOf(
  place: CommunityPlace,
  volunteers: readonly VolunteerPlan[],
  { context, random }: Drawing,
): readonly HonorPlan[] {
  return volunteers.slice(0, 2).map(({ id: volunteerId }, position) => {
    const nominatedAt = daysBefore(context.anchor, random.integer(100, 200));
    const isAwarded = position === 0;
    return {
      id: demoId('Honor', place.code, String(position), nominatedAt),
      volunteerId,
      title: '最闪之星',
      period: periodOf(nominatedAt),
      citation: random.pick(CITATIONS),
      awardedById: organizationId(place.code, 'committee'),
      nominatedAt,
      awardedAt: isAwarded ? new Date(nominatedAt.getTime() + 240 * HOUR_MS) : null,
      shownName: isAwarded ? '热心邻居' : null,
    };
  });
}

/** The quarter that a day lies in, e.g. `2025-Q3`. */
function periodOf(at: Date): string {
  const day = businessDay(at);
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
}

function campaignOf(place: CommunityPlace, { context, random }: Drawing): CampaignPlan {
  const startedOn = random.pick(context.days);
  const participants = random.integer(2, 120);
  return {
    id: demoId('Campaign', place.code, startedOn, startOfDay(startedOn)),
    title: '邻里互助募捐',
    organizedById: organizationId(place.code, 'residents-committee'),
    startedOn,
    endedOn: startedOn,
    participants,
    amountCents: participants * random.integer(10, 200) * 100,
  };
}
