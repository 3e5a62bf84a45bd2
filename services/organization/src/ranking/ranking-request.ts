import {
  DivisionLevel,
  DomainError,
  isWithin,
  parseDivisionCode,
  type Period,
  subtreeRange,
} from '@governance/shared';
import { type EvaluationScheme, SchemeTarget } from '../evaluation-scheme/evaluation-scheme.js';
import { wholeMonths } from './month-span.js';
import type { RankingRequest } from './ranking.js';

/** The level of the places that a kind of target is; bodies and groups are no places and are not ranked here. */
const LEVELS: Readonly<Partial<Record<SchemeTarget, DivisionLevel>>> = {
  [SchemeTarget.COMMUNITY]: DivisionLevel.COMMUNITY,
  [SchemeTarget.STREET]: DivisionLevel.TOWNSHIP,
  [SchemeTarget.COUNTY]: DivisionLevel.COUNTY,
};

/** The level of the places that a scheme assesses. Throws `INVALID_INPUT` for a scheme that assesses no places. */
export function targetLevel({ targetKind }: EvaluationScheme): DivisionLevel {
  const level = LEVELS[targetKind];
  if (level !== undefined) return level;
  throw new DomainError('INVALID_INPUT', '该方案的考核对象不是区域,不能按区域评分排名', {
    field: 'divisionCode',
  });
}

/**
 * A sound request for a ranking. Throws `DIVISION_CODE_MALFORMED`, `PERIOD_INVALID`, or `INVALID_INPUT` for a place
 * outside the scheme's, a period that is not whole months, or a scheme that assesses no places.
 */
export function rankingRequest(
  scheme: EvaluationScheme,
  { divisionCode, period }: { readonly divisionCode: string; readonly period: Period },
): RankingRequest {
  const code = parseDivisionCode(divisionCode, 'divisionCode');
  targetLevel(scheme);
  if (!isWithin(code, [subtreeRange(scheme.divisionCode)]))
    throw new DomainError('INVALID_INPUT', '该地不在方案的考核范围内', { field: 'divisionCode' });
  return { scheme, divisionCode: code, span: wholeMonths(period) };
}
