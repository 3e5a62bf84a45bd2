import { demoId, organizationId } from '../chance/demo-id.js';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { type Random, randomOf } from '../chance/random.js';
import { type OrganizationPlan } from '../organizations/organization-plan.js';
import { unitsOf } from '../organizations/units.js';
import { type CommunityPlace } from '../places/place.js';
import { OFFER_OF_COMPANIES, OFFERS_BY_NAME, type OfferWords, OPEN_NEEDS } from '../words/list-words.js';
import { agreementsOf } from './agreements.js';
import {
  type AgreementPlan,
  type MatchPlan,
  type NeedPlan,
  type PartyPlan,
  type ProjectPlan,
  type ResourcePlan,
} from './list-plan.js';

/** The three lists of a community, what was matched in them, and its agreements. */
export interface CommunityListsPlan {
  readonly needs: readonly NeedPlan[];
  readonly resources: readonly ResourcePlan[];
  readonly matches: readonly MatchPlan[];
  readonly agreements: readonly AgreementPlan[];
  readonly projects: readonly ProjectPlan[];
  readonly parties: readonly PartyPlan[];
}

const OFFERING_UNITS = 3;

/** The first two offers were needed: one need was met, the other one is promised or waits. One need nobody answers. */
export function communityListsPlan(place: CommunityPlace, context: DemoContext): CommunityListsPlan {
  const random = randomOf('lists', place.code);
  const units = unitsOf(place, context).slice(0, OFFERING_UNITS);
  const pairs = units.map((unit, index) => pairOf({ place, context, random, unit, index }));
  const matches = pairs.flatMap(({ match }) => match ?? []);
  const needs = [...pairs.flatMap(({ need }) => need ?? []), openNeed(place, context, random)];
  const agreements = agreementsOf(place, units, { context, random });
  const resources = pairs.map(({ resource }) => resource);
  const projects = projectsOf({ needs, resources, agreements }, context, random);
  return {
    needs,
    resources,
    matches,
    agreements,
    projects,
    parties: partiesOf(needs, resources, matches, projects),
  };
}

interface Draft {
  readonly place: CommunityPlace;
  readonly context: DemoContext;
  readonly random: Random;
  readonly unit: OrganizationPlan;
  readonly index: number;
}

interface Pair {
  readonly resource: ResourcePlan;
  readonly need: NeedPlan | null;
  readonly match: MatchPlan | null;
}

function pairOf(draft: Draft): Pair {
  const { place, context, random, unit, index } = draft;
  const words = wordsFor(unit);
  const availableFrom = daysBefore(context.anchor, random.integer(310, 400));
  const capacity = random.integer(...words.capacity);
  const resource: ResourcePlan = {
    id: demoId('ResourceItem', place.code, String(index + 1), availableFrom),
    divisionCode: place.code,
    version: 1,
    title: words.offered,
    categoryCode: words.categoryCode,
    ownerId: unit.id,
    unit: words.unit,
    capacity,
    used: 0,
    availableFrom,
  };
  if (index >= 2) return { resource, need: null, match: null };
  const status = index === 0 ? 'COMPLETED' : random.pick(['ACCEPTED', 'PROPOSED'] as const);
  return matched(draft, resource, words, status);
}

function matched(
  { place, context, random, index }: Draft,
  resource: ResourcePlan,
  { needed, categoryCode }: OfferWords,
  status: MatchPlan['status'],
): Pair {
  const statedAt = daysBefore(context.anchor, random.integer(120, 300));
  const proposedAt = daysBefore(context.anchor, random.integer(80, 110));
  const acceptedAt = status === 'PROPOSED' ? null : daysBefore(context.anchor, random.integer(50, 70));
  const endedAt = status === 'COMPLETED' ? daysBefore(context.anchor, random.integer(5, 40)) : null;
  // Stating, proposing, accepting and completing are one change of the need each; proposing comes first for the match.
  const changes = 1 + (acceptedAt ? 1 : 0) + (endedAt ? 1 : 0);
  const statedById = organizationId(place.code, 'committee');
  const need: NeedPlan = {
    id: demoId('NeedItem', place.code, String(index + 1), statedAt),
    divisionCode: place.code,
    version: 1 + changes,
    title: needed,
    categoryCode,
    statedById,
    statedAt,
    status: NEED_STATUS[status],
    matchedAt: acceptedAt,
    endedAt,
  };
  const match: MatchPlan = {
    id: demoId('NeedMatch', place.code, String(index + 1), proposedAt),
    divisionCode: place.code,
    version: changes,
    needId: need.id,
    resourceId: resource.id,
    statedById,
    ownerId: resource.ownerId,
    quantity: 1,
    status,
    proposedAt,
    acceptedAt,
    endedAt,
  };
  if (acceptedAt === null) return { resource, need, match };
  return { resource: { ...resource, used: 1, version: 2 }, need, match };
}

const NEED_STATUS = { PROPOSED: 'STATED', ACCEPTED: 'MATCHED', COMPLETED: 'FULFILLED' } as const;

function openNeed({ code }: CommunityPlace, context: DemoContext, random: Random): NeedPlan {
  const { needed, categoryCode } = random.pick(OPEN_NEEDS);
  const statedAt = daysBefore(context.anchor, random.integer(3, 60));
  return {
    id: demoId('NeedItem', code, 'open', statedAt),
    divisionCode: code,
    version: 1,
    title: needed,
    categoryCode,
    statedById: organizationId(code, 'residents-committee'),
    status: 'STATED',
    statedAt,
    matchedAt: null,
    endedAt: null,
  };
}

/** The second need and resource meet in a project of the newest agreement. */
function projectsOf(
  { needs, resources, agreements }: Pick<CommunityListsPlan, 'needs' | 'resources' | 'agreements'>,
  context: DemoContext,
  random: Random,
): readonly ProjectPlan[] {
  const [need, resource, agreement] = [needs[1], resources[1], agreements.at(-1)];
  if (!need || !resource || !agreement) return [];
  const status = need.status === 'MATCHED' ? 'RUNNING' : 'PLANNED';
  const { divisionCode, categoryCode, statedById } = need;
  return [
    {
      id: demoId('ProjectItem', divisionCode, '1', need.statedAt),
      divisionCode,
      categoryCode,
      status,
      title: `${need.title}共建项目`,
      leaderId: statedById,
      version: status === 'RUNNING' ? 2 : 1,
      agreementId: agreement.id,
      needId: need.id,
      resourceId: resource.id,
      plannedFrom: daysBefore(context.anchor, random.integer(1, 30)),
    },
  ];
}

/** Each row’s own organization, and those that a match or a project brought together. */
function partiesOf(
  needs: readonly NeedPlan[],
  resources: readonly ResourcePlan[],
  matches: readonly MatchPlan[],
  projects: readonly ProjectPlan[],
): readonly PartyPlan[] {
  const all: PartyPlan[] = [
    ...needs.map(({ id, statedById }) => ({ itemId: id, organizationId: statedById })),
    ...resources.map(({ id, ownerId }) => ({ itemId: id, organizationId: ownerId })),
    ...matches.flatMap(({ needId, resourceId, statedById, ownerId }) => [
      { itemId: needId, organizationId: ownerId },
      { itemId: resourceId, organizationId: statedById },
    ]),
    ...projects.flatMap(({ id, leaderId, resourceId }) => [
      { itemId: id, organizationId: leaderId },
      ...resources.flatMap((it) =>
        it.id === resourceId ? [{ itemId: id, organizationId: it.ownerId }] : [],
      ),
    ]),
  ];
  return [...new Map(all.map((party) => [`${party.itemId} ${party.organizationId}`, party])).values()];
}

const wordsFor = ({ name }: OrganizationPlan): OfferWords =>
  OFFERS_BY_NAME.find(([ending]) => ending.test(name))?.[1] ?? OFFER_OF_COMPANIES;
