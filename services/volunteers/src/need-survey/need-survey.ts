import { assertAll, DomainError, isSmallCell, parseBusinessDay } from '@governance/shared';
import type { TeamKind } from '../team-kind/team-kind.js';

/** Where a survey stands. */
export enum NeedSurveyState {
  RECORDED = 'RECORDED',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}

/** How many people of a group need one thing; null where few people could be told apart. */
interface NeedCount {
  /** Code of a service category of the city: what is needed and what volunteers offer have the same names. */
  readonly category: string;
  readonly people: number | null;
}

/** What a group of residents answered. */
export interface SurveyedGroup {
  /** Code of a group of the city. */
  readonly group: string;
  /** How many of them were asked; null for few. */
  readonly respondents: number | null;
  readonly needs: readonly NeedCount[];
}

/** 群众需求调查: what groups of residents need, as counts. Who answered is never kept, nor any count of 1 to 4. */
export interface NeedSurvey {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly organizationId: string;
  /** Business days in which people were asked, the last one not included. */
  readonly from: string;
  readonly to: string;
  readonly state: NeedSurveyState;
  readonly groups: readonly SurveyedGroup[];
  readonly recordedAt: Date;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/** A survey to be recorded, as somebody counted. */
export interface NewNeedSurvey extends Pick<NeedSurvey, 'divisionCode' | 'organizationId' | 'from' | 'to'> {
  readonly groups: readonly CountedGroup[];
}

/** A group as somebody counted it. */
export interface CountedGroup {
  readonly group: string;
  readonly respondents: number;
  readonly needs: readonly { readonly category: string; readonly people: number }[];
}

/** 调查群体: groups that are surveyed, national or in a city's own words, as kinds of teams are. */
export type NeedGroup = TeamKind;

/** What a list of surveys is limited to; withdrawn ones are in none. */
export interface NeedSurveyFilter {
  readonly divisionCode?: string | null;
  readonly organizationId?: string | null;
  readonly group?: string | null;
  readonly state?: NeedSurveyState | null;
}

/** Codes that a city knows. */
export interface KnownCodes {
  readonly groups: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

const MAX_GROUPS = 20;
const MAX_NEEDS = 50;
const MAX_PEOPLE = 10_000_000;

/**
 * A group as it is kept: 1 to 4 people are left out, those who need something as well as those who do not; of a group of
 * 1 to 4 nothing is kept. Nobody can work them out, since groups and needs add up to nothing that is kept.
 */
export const keptGroup = ({ group, respondents, needs }: CountedGroup): SurveyedGroup => ({
  group,
  respondents: isSmallCell(respondents) ? null : respondents,
  needs: needs.map(({ category, people }) => ({
    category,
    people: [respondents, people, respondents - people].some(isSmallCell) ? null : people,
  })),
});

/** Throws all that is wrong with a survey. `today` is the business day of the recording. */
export function assertValidSurvey(
  { from, to, groups }: NewNeedSurvey,
  today: string,
  known: KnownCodes,
): void {
  assertAll(
    () => {
      assertPeriodOver(from, to, today);
    },
    () => {
      assertFew(groups, MAX_GROUPS, 'groups', ({ group }) => group);
    },
    ...groups.flatMap((it, index) => groupChecks(it, `groups.${String(index)}`, known)),
  );
}

function assertPeriodOver(from: string, to: string, today: string): void {
  assertAll(
    () => {
      parseBusinessDay(from, 'from');
    },
    () => {
      parseBusinessDay(to, 'to');
    },
  );
  if (from >= to) throw new DomainError('PERIOD_INVALID', '结束日期应晚于开始日期', { field: 'to' });
  if (from > today) throw invalid('from', '调查日期不能晚于今天');
}

const groupChecks = (
  { group, respondents, needs }: CountedGroup,
  field: string,
  { groups, categories }: KnownCodes,
): readonly (() => void)[] => [
  () => {
    if (!groups.has(group)) throw invalid(`${field}.group`, '未知的调查群体');
  },
  () => {
    if (respondents < 1 || respondents > MAX_PEOPLE) throw invalid(`${field}.respondents`, '调查人数有误');
  },
  () => {
    assertFew(needs, MAX_NEEDS, `${field}.needs`, ({ category }) => category);
  },
  ...needs.map(({ category, people }, index) => () => {
    const need = `${field}.needs.${String(index)}`;
    if (!categories.has(category)) throw invalid(`${need}.category`, '未知的服务类别');
    if (people < 0 || people > respondents) throw invalid(`${need}.people`, '需求人数应不超过调查人数');
  }),
];

/** At least one, not too many, and each once. */
function assertFew<T>(rows: readonly T[], most: number, field: string, codeOf: (row: T) => string): void {
  if (rows.length < 1 || rows.length > most) throw invalid(field, `应为 1 到 ${String(most)} 项`);
  if (new Set(rows.map(codeOf)).size < rows.length) throw invalid(field, '同一项只能填写一次');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
