import { businessDay, type StatDelta } from '@governance/shared';
import { topCategory } from '../service-category/service-category.js';
import { type CallbackAnswer, Satisfaction } from './callback.js';

/** A call with which a round ended, as it is counted. */
export interface CountedCallback extends CallbackAnswer {
  readonly at: Date;
  /** The department whose work was judged; null for a direct answer. */
  readonly departmentId: string | null;
}

/** Points of a satisfied reporter by the weighted method, in hundredths: 1, 0.8, 0.6 and 0. */
export const SATISFACTION_POINTS: Readonly<Record<Satisfaction, number>> = {
  [Satisfaction.VERY_SATISFIED]: 100,
  [Satisfaction.SATISFIED]: 80,
  [Satisfaction.BASICALLY_SATISFIED]: 60,
  [Satisfaction.DISSATISFIED]: 0,
};

/**
 * Increments of a call with which a round ended, on its day, for the place and the department, by upper category. The
 * call of the last round counts: a later one takes the earlier one back with `sign` -1.
 */
export function countedCallback(
  { contacted, resolved, satisfaction, at, departmentId }: CountedCallback,
  request: { readonly divisionCode: string; readonly categoryCode: string },
  sign: 1 | -1,
): readonly StatDelta[] {
  const parts = {
    'request.resolution_answered': contacted ? 1 : 0,
    'request.resolved': resolved === true ? 1 : 0,
    'request.satisfaction_answered': satisfaction === null ? 0 : 1,
    'request.satisfied': satisfaction === null || satisfaction === Satisfaction.DISSATISFIED ? 0 : 1,
    'request.satisfaction_points': satisfaction === null ? 0 : SATISFACTION_POINTS[satisfaction],
    'request.call_back_unreached': contacted ? 0 : 1,
  };
  const scopes = [request.divisionCode, ...(departmentId === null ? [] : [departmentId])];
  const dimension = topCategory(request.categoryCode);
  return scopes.flatMap((scope) =>
    Object.entries(parts).map(([measure, amount]) => ({
      scope,
      measure,
      dimension,
      day: businessDay(at),
      amount: sign * amount,
    })),
  );
}
