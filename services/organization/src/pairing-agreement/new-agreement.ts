import {
  assertAll,
  businessDay,
  DivisionLevel,
  DomainError,
  levelOf,
  parseBusinessDay,
} from '@governance/shared';
import { assertFewLinks } from '../co-building/links-seen.js';
import { assertListText } from '../co-building/list-text.js';

/** An agreement that was signed. */
export interface NewAgreement {
  readonly divisionCode: string;
  readonly unitId: string;
  readonly year: number;
  /** Business day, `YYYY-MM-DD`. */
  readonly signedOn: string;
  readonly document: string | null;
  /** Needs of the community that it is about. */
  readonly needIds: readonly string[];
  /** Resources of the unit that it is about. */
  readonly resourceIds: readonly string[];
}

const FIRST_YEAR = 2000;

/** Throws what is wrong with a new agreement, as far as it alone tells. */
export function assertValidAgreement(agreement: NewAgreement, now: Date): void {
  const { divisionCode, year, signedOn, document, needIds, resourceIds } = agreement;
  const today = businessDay(now);
  assertAll(
    () => {
      if (levelOf(divisionCode) !== DivisionLevel.COMMUNITY)
        throw invalid('divisionCode', '协议由单位与社区或村签订');
    },
    () => {
      const last = Number(today.slice(0, 4)) + 1;
      if (year < FIRST_YEAR || year > last)
        throw invalid('year', `年度应为 ${String(FIRST_YEAR)} 到 ${String(last)}`);
    },
    () => {
      assertSignedInTime(parseBusinessDay(signedOn, 'signedOn'), year, today);
    },
    () => {
      if (document !== null) assertListText(document, { field: 'document', most: 100, what: '协议文号' });
    },
    () => {
      assertFewLinks(needIds, 'needIds');
    },
    () => {
      assertFewLinks(resourceIds, 'resourceIds');
    },
  );
}

/** An agreement for a year is signed in that year or in the year before. */
function assertSignedInTime(signedOn: string, year: number, today: string): void {
  if (signedOn > today) throw invalid('signedOn', '签订日期不能晚于今天');
  if (![year - 1, year].includes(Number(signedOn.slice(0, 4))))
    throw invalid('signedOn', '签订日期应在协议年度或其上一年度内');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
