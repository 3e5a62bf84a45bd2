import { businessDay } from '@governance/shared';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId, organizationId, roadSegmentId } from '../chance/demo-id.js';
import { type Random, randomOf } from '../chance/random.js';
import type { GridPlan } from '../grids/grid-plan.js';
import { communityName, communityStem } from '../places/place-name.js';
import type { CommunityPlace } from '../places/place.js';
import { communityCommandCenters } from './command-centers.js';
import type { FrontageAgreementPlan, PlaceDirectoryPlan } from './place-directory-plan.js';

const SHOPS = ['便民超市', '早餐店', '理发店', '药店', '五金店', '水果店'] as const;
const DUTIES = ['SANITATION', 'GREENING', 'ORDER'] as const;
const FUNCTIONS = ['PARTY_LIFE', 'DELIBERATION', 'CONVENIENCE_SERVICE', 'POLICY_ADVICE'] as const;
const TOPICS = ['反诈宣传进网格', '用电安全课堂', '垃圾分类问答', '惠民政策解读'] as const;

/** What is registered in a community: its command centres, a road with three shops, a station and a broadcast. */
export function placeDirectoryOf(
  place: CommunityPlace,
  [grid]: readonly GridPlan[],
  context: DemoContext,
): PlaceDirectoryPlan {
  const random = randomOf('directory', place.code);
  const gridId = grid?.id ?? null;
  const name = communityName(place);
  const idOf = (noun: string) => demoId(noun, place.code, '1', DIRECTORY_EPOCH);
  const startsAt = daysBefore(context.anchor, random.integer(3, 300) - 10 / 24);
  const title = random.pick(TOPICS);
  return {
    commandCenters: communityCommandCenters(place, context),
    roadSegments: [
      {
        id: roadSegmentId(place.code),
        divisionCode: place.code,
        name: '示范路',
        fromDescription: `${name}东口`,
        toDescription: `${name}西口`,
        lengthM: random.integer(20, 180) * 10,
        levelTerm: random.pick(['主干道', '次干道', '背街小巷']),
      },
    ],
    frontageAgreements: agreementsOf(place, gridId, { context, random }),
    serviceStations: [
      {
        id: idOf('ServiceStation'),
        divisionCode: place.code,
        gridId,
        name: `${name}第一网格党群服务站`,
        address: `${name}居民活动广场旁`,
        functions: random.pickSome(FUNCTIONS, random.integer(2, 4)),
        openingHours: '周一至周五白天开放',
      },
    ],
    broadcasts: [
      {
        id: idOf('Broadcast'),
        divisionCode: place.code,
        gridId,
        title,
        topic: `${title},居民在线提问`,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        hostOrganizationId: organizationId(place.code, 'residents-committee'),
        audienceCount: random.integer(20, 900),
      },
    ],
  };
}

/** Two that hold and one whose year is over. */
function agreementsOf(
  place: CommunityPlace,
  gridId: string | null,
  { context, random }: { readonly context: DemoContext; readonly random: Random },
): readonly FrontageAgreementPlan[] {
  return random.pickSome(SHOPS, 3).map((shop, index) => {
    const signed = index === 2 ? random.integer(370, 500) : random.integer(10, 340);
    return {
      id: demoId('FrontageAgreement', place.code, String(index + 1), DIRECTORY_EPOCH),
      divisionCode: place.code,
      unitName: `${communityStem(place)}${shop}`,
      gridId,
      roadSegmentId: roadSegmentId(place.code),
      signedOn: businessDay(daysBefore(context.anchor, signed)),
      validUntil: businessDay(daysBefore(context.anchor, signed - 365)),
      duties: random.pickSome(DUTIES, random.integer(1, 3)),
    };
  });
}
