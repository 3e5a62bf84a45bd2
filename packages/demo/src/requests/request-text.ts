import { type Random } from '../chance/random.js';
import { type QuarterPlan } from '../grids/quarter-plan.js';
import { communityStem, isVillage } from '../places/place-name.js';
import { type CommunityPlace } from '../places/place.js';
import { inTraditional } from '../words/traditional.js';
import { type RequestMatter } from './request-categories.js';
import { type DemoRequestKind } from './request-plan.js';

/** What the words of a request may speak of. */
export interface RequestSurroundings {
  readonly community: CommunityPlace;
  readonly quarters: readonly QuarterPlan[];
  readonly unitNames: readonly string[];
}

/** What a text is made from. */
export interface RequestTextDraft {
  readonly matter: RequestMatter;
  readonly kind: DemoRequestKind;
  readonly surroundings: RequestSurroundings;
  readonly random: Random;
}

const TRADITIONAL_SHARE = 0.03;
const TOWN_SPOTS = ['东门', '西门', '北侧', '南侧', '地下车库入口', '儿童游乐区', '快递柜旁'];
const VILLAGE_SPOTS = ['村口', '晒谷场旁', '祠堂前', '水井边', '桥头', '小卖部旁'];
const TOWN_ROADS = ['路', '街', '巷', '一巷', '二巷', '东路', '西路'];
const VILLAGE_ROADS = ['进村路', '村道', '机耕道', '河边路'];
const WHENS = ['', '最近', '近期', '这几天', '近一段时间'];
const WISHES: Readonly<Record<DemoRequestKind, readonly string[]>> = {
  CONSULTATION: ['请给予答复，谢谢。', '希望有个明确的答复。', '盼回复。'],
  HELP: ['请尽快处理，谢谢。', '希望尽快解决。', '麻烦派人到现场看一看。'],
  COMPLAINT: ['请核实处理。', '希望尽快解决。', '请给予答复。'],
  REPORT: ['请核实处理。', '请到现场看一看。', '希望加强巡查。'],
  SUGGESTION: ['希望采纳。', '请研究考虑。', '谢谢。'],
};

/** A title and a description in the words of a resident, without names, numbers of persons or front doors. */
export function requestText({ matter, kind, surroundings, random }: RequestTextDraft): {
  readonly title: string;
  readonly description: string;
} {
  const [title = '', more = ''] = fillIn(matter.text, surroundings, random).split('：');
  const when = /^(咨询|建议)/.test(title) ? '' : random.pick(WHENS);
  const description = `${when}${title}。${more}。${random.pick(WISHES[kind])}`;
  return random.happens(TRADITIONAL_SHARE)
    ? { title: inTraditional(title), description: inTraditional(description) }
    : { title, description };
}

function fillIn(
  text: string,
  { community, quarters, unitNames }: RequestSurroundings,
  random: Random,
): string {
  const quarter = random.pick(quarters).name;
  const tower = `${quarter}${String(random.integer(1, 18))}栋`;
  const slots: Readonly<Record<string, string>> = {
    quarter,
    tower,
    spot: random.happens(0.4) && !isVillage(community) ? tower : `${quarter}${spotOf(community, random)}`,
    road: roadOf(community, random),
    unit: random.pick(unitNames),
  };
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
}

const spotOf = (community: CommunityPlace, random: Random): string =>
  random.pick(isVillage(community) ? VILLAGE_SPOTS : TOWN_SPOTS);

function roadOf(community: CommunityPlace, random: Random): string {
  const stem = communityStem(community);
  if (isVillage(community)) return `${stem}${random.pick(VILLAGE_ROADS)}`;
  return /[路街巷]$/.test(stem) ? stem : `${stem}${random.pick(TOWN_ROADS)}`;
}
