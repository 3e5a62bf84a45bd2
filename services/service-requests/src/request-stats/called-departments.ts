import { type Figures, type Rate, rate, type WantedFigures } from '@governance/shared';

const CALLED = 'whistle.called';
const DUE = 'whistle.arrival_due';
const ON_TIME = 'whistle.arrived_on_time';
const EXCUSED = 'whistle.arrival_excused';

/** Call-outs by the department that was called: read when it is asked for. */
export const CALL_FIGURES: WantedFigures = {
  flows: [CALLED, DUE, ON_TIME, EXCUSED],
  stocks: [],
  byDimension: [CALLED, DUE, ON_TIME, EXCUSED],
};

/** How often a department was called to a place, and how often it came in time. */
export interface CalledDepartment {
  readonly departmentId: string;
  readonly called: number;
  readonly arrivedOnTime: Rate;
}

/** A list of departments names at most so many. */
const MAX_CALLED_DEPARTMENTS = 100;

/** The departments that were called, or whose arrival was due; those that were called most first. */
export function calledDepartmentsOf(figures: Figures): readonly CalledDepartment[] {
  const [called, due, onTime, excused] = [CALLED, DUE, ON_TIME, EXCUSED].map(
    (measure) => new Map(figures.partsOf(measure).map(({ dimension, amount }) => [dimension, amount])),
  );
  const ids = new Set([...(called?.keys() ?? []), ...(due?.keys() ?? [])]);
  return [...ids]
    .map((departmentId) => ({
      departmentId,
      called: called?.get(departmentId) ?? 0,
      arrivedOnTime: rate({
        numerator: onTime?.get(departmentId) ?? 0,
        denominator: due?.get(departmentId) ?? 0,
        excluded: excused?.get(departmentId) ?? 0,
        metric: 'request.whistle.arrived_on_time_rate',
      }),
    }))
    .sort((one, other) => other.called - one.called || (one.departmentId < other.departmentId ? -1 : 1))
    .slice(0, MAX_CALLED_DEPARTMENTS);
}

/** How many departments were called in the period. */
export const countCalled = (figures: Figures): number =>
  figures.partsOf(CALLED).filter(({ amount }) => amount > 0).length;
