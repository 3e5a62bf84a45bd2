import { assertAll, DomainError, isWithin, subtreeRange, levelOf, type Period } from '@governance/shared';
import type { Assessor } from '../evaluation-scheme/assessor.js';
import type { EvaluationScheme } from '../evaluation-scheme/evaluation-scheme.js';
import { type MonthSpan, wholeMonths } from '../ranking/month-span.js';
import { targetLevel } from '../ranking/ranking-request.js';

/** Marks as they are handed in. */
export interface NewAssessment {
  readonly schemeId: string;
  readonly indicatorCode: string;
  readonly divisionCode: string;
  readonly period: Period;
  readonly marks: readonly number[];
  /** Null for the first ones; the version of what is corrected otherwise. */
  readonly expectedVersion: number | null;
}

/** Marks that were found sound. */
export interface SoundAssessment extends Omit<NewAssessment, 'period'> {
  readonly schemeVersion: number;
  readonly organizationId: string;
  readonly span: MonthSpan;
}

/** The most members of a panel. */
const MAX_MARKS = 100;

/** Marks as they are kept; throws all that is wrong with them, as far as the scheme tells. */
export function soundAssessment(
  assessment: NewAssessment,
  scheme: EvaluationScheme,
  { organizationId, indicatorCodes }: Assessor,
): SoundAssessment {
  const { marks, indicatorCode, divisionCode, period, ...rest } = assessment;
  assertAll(
    () => {
      if (!indicatorCodes.includes(indicatorCode))
        throw invalid('indicatorCode', '贵单位不评该指标,或该指标不是定性指标');
    },
    () => {
      const isTarget =
        isWithin(divisionCode, [subtreeRange(scheme.divisionCode)]) &&
        levelOf(divisionCode) === targetLevel(scheme);
      if (!isTarget) throw invalid('divisionCode', '该地不是本方案的考核对象');
    },
    () => {
      wholeMonths(period);
    },
    () => {
      if (marks.length < 1 || marks.length > MAX_MARKS)
        throw invalid('marks', `评分应有 1 到 ${String(MAX_MARKS)} 个`);
      if (marks.some((mark) => !Number.isInteger(mark) || mark < 0 || mark > 100))
        throw invalid('marks', '评分应为 0 到 100 的整数');
    },
  );
  return {
    ...rest,
    indicatorCode,
    divisionCode,
    organizationId,
    schemeVersion: scheme.version,
    span: wholeMonths(period),
    // The order in which a panel handed in its marks could tell whose they are.
    marks: marks.toSorted((a, b) => a - b),
  };
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
