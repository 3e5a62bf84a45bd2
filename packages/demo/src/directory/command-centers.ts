import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { DIRECTORY_EPOCH, demoId, organizationId } from '../chance/demo-id.js';
import { randomOf } from '../chance/random.js';
import { communityName } from '../places/place-name.js';
import type { CommunityPlace, CountyPlace, TownshipPlace } from '../places/place.js';
import type { CommandCenterPlan, CommandPostPlan } from './command-center-plan.js';
import { type CommandStep, commandStepsOf } from './command-ladders.js';

const FUNCTIONS = ['事件分派', '协调联动', '督办反馈', '视频会商', '数据汇总'] as const;
const DUTIES: Readonly<Record<string, readonly string[]>> = {
  值班长: ['统筹当班工作', '报告突发事件'],
  调度员: ['接报登记', '分派事件', '跟踪办理'],
  督办员: ['核查结果', '回访群众'],
};

/** Who organizes the centres of a place of each level. */
const RUN_BY = { COUNTY: 'committee', TOWNSHIP: 'committee', COMMUNITY: 'residents-committee' } as const;

/** The place of each level that the centres of some place hang under, as far as there is one. */
type Ancestry = Partial<Readonly<Record<CommandStep['place'], CountyPlace>>>;

/** The centres of a county, and of its city where its ladder begins there. */
export const countyCommandCenters = (
  county: CountyPlace,
  city: CountyPlace,
  context: DemoContext,
): readonly CommandCenterPlan[] => centersOf({ PREFECTURE: city, COUNTY: county }, county, context);

/** The centres of a township. */
export const townshipCommandCenters = (
  township: TownshipPlace,
  context: DemoContext,
): readonly CommandCenterPlan[] =>
  centersOf(ancestryOf(township), township, context).filter(
    ({ divisionCode }) => divisionCode === township.code,
  );

/** The centres of a community. */
export const communityCommandCenters = (
  community: CommunityPlace,
  context: DemoContext,
): readonly CommandCenterPlan[] => {
  const place = { code: community.code, name: communityName(community) };
  return centersOf({ ...ancestryOf(community.township), COMMUNITY: place }, place, context).filter(
    ({ divisionCode }) => divisionCode === community.code,
  );
};

const ancestryOf = (township: TownshipPlace): Ancestry => ({
  PREFECTURE: { code: `${township.code.slice(0, 4)}00000000`, name: '' },
  COUNTY: township.county,
  TOWNSHIP: township,
});

/** All centres on the way from the top to a place. */
function centersOf(
  ancestry: Ancestry,
  { code }: CountyPlace,
  context: DemoContext,
): readonly CommandCenterPlan[] {
  const path: string[] = [];
  return commandStepsOf(code).flatMap((step, index) => {
    const place = ancestry[step.place];
    if (!place) return [];
    const id = demoId('CommandCenter', place.code, step.key, DIRECTORY_EPOCH);
    const above = [...path];
    path.push(id);
    const random = randomOf(`command-centre-${step.key}`, place.code);
    return [
      {
        id,
        divisionCode: place.code,
        level: index + 1,
        path: above,
        parentId: above.at(-1) ?? null,
        name: `${place.name}${step.suffix}`,
        functions: random.pickSome(FUNCTIONS, random.integer(2, 4)),
        posts: Object.entries(DUTIES).map(([name, duties]): CommandPostPlan => {
          const established = random.integer(1, 4);
          return { name, duties, established, actual: random.integer(0, established) };
        }),
        organizationId: step.place === 'PREFECTURE' ? null : organizationId(place.code, RUN_BY[step.place]),
        openedAt: daysBefore(context.anchor, random.integer(100, 1500)),
      },
    ];
  });
}
