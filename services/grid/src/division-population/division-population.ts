import { assertAll, assertPublicText, businessDay, DomainError } from '@governance/shared';

/** How many people lived in a place on a day, as somebody counted. */
export interface DivisionPopulation {
  readonly divisionCode: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly persons: number;
  /** Who counted, e.g. `第七次全国人口普查`. */
  readonly source: string;
  /** Rises with every correction. */
  readonly version: number;
}

/** What is to be written down. */
export type NewPopulation = Omit<DivisionPopulation, 'version'>;

/** The figure of one of many places. */
export interface PopulationOfPlace extends DivisionPopulation {
  readonly placeCode: string;
}

const MOST_PERSONS = 2_000_000_000;
const LONGEST_SOURCE = 100;

/** Throws what is wrong with a figure: a number no place has, a day to come, a source that cannot be shown. */
export function assertSoundPopulation({ persons, asOf, source }: NewPopulation, now: Date): void {
  assertAll(
    () => {
      if (Number.isSafeInteger(persons) && persons >= 0 && persons <= MOST_PERSONS) return;
      throw new DomainError('INVALID_INPUT', '人口数应为不小于 0 的整数', { field: 'persons' });
    },
    () => {
      if (asOf <= businessDay(now)) return;
      throw new DomainError('INVALID_INPUT', '统计日期不能晚于今天', { field: 'asOf' });
    },
    () => {
      assertPublicText(source, { field: 'source', most: LONGEST_SOURCE, what: '数据来源' });
    },
  );
}
