import {
  assertAll,
  businessDay,
  DomainError,
  isEntityId,
  isPrintable,
  parseBusinessDay,
} from '@governance/shared';

/**
 * 入户走访, 八必访: how many visits were made in a grid on a day, of one kind of service. A count and the version of the
 * checklist; never who was visited, where, or a word about anybody.
 */
export interface Visits {
  readonly id: string;
  readonly divisionCode: string;
  readonly gridId: string;
  /** Business day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly category: string;
  readonly count: number;
  readonly checklistVersion: string | null;
}

/** Visits to be recorded. */
export type NewVisits = Pick<Visits, 'gridId' | 'day' | 'category' | 'count' | 'checklistVersion'>;

/** Visits of one category, added up. */
export interface VisitCount {
  readonly gridId: string;
  readonly category: string;
  readonly categoryName: string | null;
  readonly count: number;
}

/** An offline client hands in at most so many records at once. */
export const MAX_VISITS_AT_ONCE = 100;
/** So many visits are made in a grid on a day at most: a slip of the finger is refused. */
const MAX_COUNT = 1000;
/** E.g. `2026.1`. Too short and too plain to say anything about anybody. */
const CHECKLIST_VERSION = /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/;

/** The record with its day as it is stored. Throws all that is wrong with it, as far as it alone tells. */
export function soundVisits(visits: NewVisits, now: Date): NewVisits {
  let { day } = visits;
  const { gridId, category, count, checklistVersion } = visits;
  assertAll(
    () => {
      if (!isEntityId(gridId)) throw invalid('gridId', '没有这个网格');
    },
    () => {
      day = parseBusinessDay(visits.day, 'day');
      if (day > businessDay(now)) throw invalid('day', '走访日期不能晚于今天');
    },
    () => {
      if (!isPrintable(category)) throw invalid('category', '没有这个走访类别');
    },
    () => {
      if (count < 1 || count > MAX_COUNT) throw invalid('count', `次数应为 1 到 ${String(MAX_COUNT)}`);
    },
    () => {
      if (checklistVersion !== null && !CHECKLIST_VERSION.test(checklistVersion))
        throw invalid('checklistVersion', '清单版本应为 1 到 20 个字母、数字、点或连字符');
    },
  );
  return { ...visits, day };
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
