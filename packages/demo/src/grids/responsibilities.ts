import { type DemoContext, daysBefore } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId, roadSegmentId } from '../chance/demo-id.js';
import { randomOf } from '../chance/random.js';
import { personNames } from '../people/person-name.js';
import { type CommunityPlace } from '../places/place.js';
import { type GridPlan } from './grid-plan.js';

/** That somebody answers for something in a community. */
export interface ResponsibilityPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly role: 'ROAD_CHIEF' | 'LANE_STEWARD' | 'PIONEER_HOUSEHOLD';
  readonly level: 'TOWNSHIP' | 'COMMUNITY';
  readonly objectName: string;
  readonly holderPost: string | null;
  /** Of a resident masked. */
  readonly holderName: string | null;
  readonly count: number | null;
  readonly gridId: string | null;
  readonly roadSegmentId: string | null;
  readonly since: Date;
}

/** A road chief of the street, a lane steward, and households that are counted, in each community. */
export function responsibilitiesOf(
  { code: divisionCode }: CommunityPlace,
  [grid]: readonly GridPlan[],
  context: DemoContext,
): readonly ResponsibilityPlan[] {
  const random = randomOf('responsibilities', divisionCode);
  const [chief = '', steward = ''] = personNames(random, 2);
  const since = daysBefore(context.anchor, random.integer(30, 600));
  const make = (key: string) => ({
    id: demoId('GridResponsibility', divisionCode, key, DIRECTORY_EPOCH),
    divisionCode,
    since,
    holderPost: null,
    holderName: null,
    count: null,
    gridId: grid?.id ?? null,
    roadSegmentId: null,
  });
  return [
    {
      ...make('road'),
      role: 'ROAD_CHIEF',
      level: 'TOWNSHIP',
      objectName: '示范路',
      gridId: null,
      roadSegmentId: roadSegmentId(divisionCode),
      holderPost: '街道办事处副主任',
      holderName: chief,
    },
    {
      ...make('lane'),
      role: 'LANE_STEWARD',
      level: 'COMMUNITY',
      objectName: '示范巷',
      holderName: `${steward.charAt(0)}**`,
    },
    {
      ...make('households'),
      role: 'PIONEER_HOUSEHOLD',
      level: 'COMMUNITY',
      objectName: '示范楼',
      count: random.integer(1, 20),
    },
  ];
}
