import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { type Random, randomOf } from '../chance/random.js';
import { cityNameOf } from '../places/demo-place.js';
import { communityName, communityStem, isVillage } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { BRAND_FIRST, BRAND_SECOND, RURAL_TRADES, TRADES } from '../words/unit-names.js';
import { communitySize } from './community-size.js';
import { makeOrganization } from './make-organization.js';
import { type DemoOrganizationKind, type OrganizationPlan } from './organization-plan.js';

type UnitName = readonly [kind: DemoOrganizationKind, name: string];

/** The units of a community: schools, clinics, companies, property companies, social organizations. */
export function unitsOf(community: CommunityPlace, context: DemoContext): readonly OrganizationPlan[] {
  const random = randomOf('units', community.code);
  const [first, ...others] = isVillage(community)
    ? ruralNames(community, random)
    : urbanNames(community, random);
  const chosen = [first, ...random.pickSome(others, communitySize(community).units - 1)];
  return chosen.flatMap((unit, index) =>
    unit === undefined ? [] : [makeUnit({ unit, index, community, context, random })],
  );
}

interface UnitDraft {
  readonly unit: UnitName;
  readonly index: number;
  readonly community: CommunityPlace;
  readonly context: DemoContext;
  readonly random: Random;
}

function makeUnit({ unit: [kind, name], index, community, context, random }: UnitDraft): OrganizationPlan {
  const founded = daysBefore(context.anchor, random.integer(1200, 5000));
  const renamed =
    kind === 'ENTERPRISE' && random.happens(0.08)
      ? daysBefore(context.anchor, random.integer(60, 700))
      : null;
  const former = { name: name.replace('有限公司', '经营部'), kind, parentId: null };
  return makeOrganization({
    key: `unit-${String(index + 1)}`,
    divisionCode: community.code,
    name,
    kind,
    validFrom: renamed ?? founded,
    formerVersions: renamed ? [{ ...former, validFrom: founded, validTo: renamed }] : [],
  });
}

/** The first one is always there: every urban community has somebody who manages its buildings. */
function urbanNames(community: CommunityPlace, random: Random): readonly UnitName[] {
  const stem = communityStem(community);
  const city = cityNameOf(community.code);
  const brand = brandsOf(random);
  const trade = withoutRepeat(TRADES, random);
  return [
    ['PROPERTY_COMPANY', `${city}${brand()}物业服务有限公司`],
    ['PUBLIC_INSTITUTION', `${stem}小学`],
    ['PUBLIC_INSTITUTION', `${stem}幼儿园`],
    ['PUBLIC_INSTITUTION', `${stem}社区卫生服务站`],
    ['PUBLIC_INSTITUTION', `${stem}中学`],
    ['ENTERPRISE', `${city}${brand()}${trade()}有限公司`],
    ['ENTERPRISE', `${city}${brand()}${trade()}有限公司`],
    ['ENTERPRISE', `${brand()}村镇银行${stem}支行`],
    ['SOCIAL_ORGANIZATION', `${brand()}社会工作服务中心`],
    ['SOCIAL_ORGANIZATION', `${stem}社区老年协会`],
    ['PROPERTY_COMPANY', `${city}${brand()}物业管理有限公司`],
  ];
}

function ruralNames(community: CommunityPlace, random: Random): readonly UnitName[] {
  const stem = communityStem(community);
  const name = communityName(community);
  const city = cityNameOf(community.code);
  const brand = brandsOf(random);
  const trade = withoutRepeat(RURAL_TRADES, random);
  return [
    ['PUBLIC_INSTITUTION', `${name}卫生室`],
    ['PUBLIC_INSTITUTION', `${stem}小学`],
    ['ENTERPRISE', `${stem}种养专业合作社`],
    ['ENTERPRISE', `${city}${brand()}${trade()}有限公司`],
    ['ENTERPRISE', `${city}${brand()}${trade()}有限公司`],
    ['ENTERPRISE', `${brand()}村镇银行${stem}服务点`],
    ['SOCIAL_ORGANIZATION', `${name}老年协会`],
    ['SOCIAL_ORGANIZATION', `${name}红白理事会`],
  ];
}

/** Brand names without a second use in one community: first and second characters are drawn without repeat. */
function brandsOf(random: Random): () => string {
  const first = withoutRepeat(BRAND_FIRST, random);
  const second = withoutRepeat(BRAND_SECOND, random);
  return () => `${first()}${second()}`;
}

/** Gives the words in random order, and throws when there are no more. */
function withoutRepeat(words: readonly string[], random: Random): () => string {
  const shuffled = random.pickSome(words, words.length)[Symbol.iterator]();
  return () => {
    const next = shuffled.next();
    if (next.done) throw new RangeError('No more words');
    return next.value;
  };
}
