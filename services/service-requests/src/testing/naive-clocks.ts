import { isWorked } from './naive-calendar.js';

/** An entry of a timeline as the database has it. */
export interface NaiveEntry {
  readonly sequence: number;
  readonly at: Date;
  readonly from: string | null;
  readonly to: string;
  readonly action: string;
}

/** A clock as it should be. */
export interface NaiveClock {
  readonly kind: string;
  readonly startedBy: number;
  readonly round: number;
  readonly dueAt: number;
  readonly stoppedAt: number | null;
  readonly outcome: string;
}

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const OFFSET = 480 * MINUTE;
/** The routine limits, written down once more: minutes round the clock, or working days. */
const LIMITS: Readonly<Record<string, { readonly minutes?: number; readonly days?: number }>> = {
  DISPATCH: { minutes: 1440 },
  SIGN: { days: 1 },
  CONTACT: { days: 1 },
  RESOLVE: { days: 7 },
  CALLBACK: { days: 1 },
};
const OF_DEPARTMENT = ['CONTACT', 'RESOLVE', 'SIGN'];

const startOfDay = (ms: number): number => Math.floor((ms + OFFSET) / DAY) * DAY - OFFSET;

/** The limit's end, found by walking day by day. */
function dueOf(kind: string, start: number): number {
  const { minutes, days = 0 } = LIMITS[kind] ?? {};
  if (minutes !== undefined) return start + minutes * MINUTE;
  let day = startOfDay(start);
  for (let left = days; left > 0;) {
    day += DAY;
    if (isWorked(day)) left -= 1;
  }
  return day + DAY - 1;
}

/** A due time after a pause: every millisecond of a working day in the pause is given back on working days. */
function shifted(due: number, from: number, to: number): number {
  let owed = 0;
  for (let day = startOfDay(from); day < to; day += DAY)
    if (isWorked(day)) owed += Math.min(to, day + DAY) - Math.max(from, day);
  let at = due;
  while (owed > 0) {
    const end = startOfDay(at) + DAY;
    const use = isWorked(at) ? Math.min(owed, end - at) : 0;
    owed -= use;
    at = owed > 0 ? end : at + use;
  }
  return at;
}

/** Which entries start a clock of a kind, by what they do to a request; written without the table of moves. */
function starts(entry: NaiveEntry, hasDepartment: boolean): readonly string[] {
  if (entry.from === entry.to) return [];
  if (entry.to === 'RECEIVED') return ['DISPATCH'];
  if (entry.action === 'DISPATCH' || entry.action === 'GRANT_RETURN') return OF_DEPARTMENT;
  if (entry.to === 'REWORK') return hasDepartment ? OF_DEPARTMENT : ['DISPATCH'];
  return entry.to === 'HANDLED' || entry.to === 'CALLBACK' ? ['CALLBACK'] : [];
}

/** How an entry ends a running clock of a kind: kept or not by the time, or for nobody. */
function ends(kind: string, { action, to }: NaiveEntry): 'STOPPED' | 'VOID' | null {
  if (to === 'CANCELLED' || to === 'MERGED') return 'VOID';
  const isGiven = action === 'DISPATCH' || action === 'GRANT_RETURN';
  if (OF_DEPARTMENT.includes(kind) && isGiven) return 'VOID';
  const stops: Readonly<Record<string, boolean>> = {
    DISPATCH: isGiven || to === 'ANSWERED' || to === 'REJECTED',
    SIGN: action === 'SIGN',
    CONTACT: action === 'CONTACT',
    RESOLVE: to === 'HANDLED',
    CALLBACK: to === 'CLOSED' || to === 'REWORK',
  };
  return stops[kind] === true ? 'STOPPED' : null;
}

/**
 * Every clock of a request, computed from its timeline alone by looking for each start and its end: without a line of
 * the product's code. `granted` says to which due time the extension asked for by an entry was granted.
 */
export function naiveClocks(
  timeline: readonly NaiveEntry[],
  granted: ReadonlyMap<number, Date>,
): readonly NaiveClock[] {
  const clocks: NaiveClock[] = [];
  let round = 1;
  let hasDepartment = false;
  for (const [index, entry] of timeline.entries()) {
    if (entry.to === 'REWORK' && entry.from !== 'REWORK') round += 1;
    if (entry.action === 'DISPATCH' || entry.action === 'GRANT_RETURN') hasDepartment = true;
    if (entry.to === 'RECEIVED') hasDepartment = false;
    for (const kind of starts(entry, hasDepartment)) {
      const runs = clocks.some(
        (clock) => clock.kind === kind && (clock.stoppedAt === null || clock.stoppedAt > entry.at.getTime()),
      );
      if (runs && kind === 'CALLBACK') continue;
      clocks.push(naiveClock({ kind, entry, round, later: timeline.slice(index + 1), granted }));
    }
  }
  return clocks;
}

interface Beginning {
  readonly kind: string;
  readonly entry: NaiveEntry;
  readonly round: number;
  readonly later: readonly NaiveEntry[];
  readonly granted: ReadonlyMap<number, Date>;
}

function naiveClock({ kind, entry, round, later, granted }: Beginning): NaiveClock {
  let due = dueOf(kind, entry.at.getTime());
  let pausedAt: number | null = null;
  let asked = 0;
  const clock = { kind, round, startedBy: entry.sequence };
  for (const next of later) {
    const at = next.at.getTime();
    if (next.action === 'SUSPEND') pausedAt = at;
    if (next.action === 'RESUME' && pausedAt !== null) {
      due = LIMITS[kind]?.minutes === undefined ? shifted(due, pausedAt, at) : due + at - pausedAt;
      pausedAt = null;
    }
    if (next.action === 'REQUEST_EXTENSION') asked = next.sequence;
    if (next.action === 'GRANT_EXTENSION' && kind === 'RESOLVE')
      due = Math.max(due, granted.get(asked)?.getTime() ?? 0);
    const end = ends(kind, next);
    if (end === null) continue;
    const outcome = end === 'VOID' ? 'VOID' : at <= due ? 'MET' : 'MISSED';
    return { ...clock, dueAt: due, stoppedAt: at, outcome };
  }
  return { ...clock, dueAt: due, stoppedAt: null, outcome: 'RUNNING' };
}
