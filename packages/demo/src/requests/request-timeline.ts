import { type DemoContext } from '../chance/demo-context.js';
import { type Random } from '../chance/random.js';
import { type DepartmentKey } from '../organizations/department.js';
import { MOVE_REASONS, type ReasonedAction } from '../words/move-reasons.js';
import { type Desk, type Desks } from './desks.js';
import { type Move } from './request-moves.js';
import { type DemoActorRole, type TimelineEntryPlan } from './request-plan.js';

/** What turns moves into a timeline. */
export interface TimelineDraft {
  readonly desks: Desks;
  readonly context: DemoContext;
  readonly random: Random;
  readonly moves: readonly Move[];
  readonly receivedAt: Date;
  /** Emergencies are handled at any hour, everything else when offices are open. */
  readonly aroundTheClock: boolean;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OPENS_MS = 8.5 * HOUR_MS;
const CLOSES_MS = 18 * HOUR_MS;
const DESKS = new Set<DemoActorRole>(['STREET', 'DEPARTMENT', 'CALLBACK', 'SUPERVISOR']);

/** The moves with their times, as far as they lie before the anchor; at least the receipt, which must. */
export function timelineOf(draft: TimelineDraft): readonly TimelineEntryPlan[] {
  const { context, random, receivedAt, aroundTheClock } = draft;
  const entries: TimelineEntryPlan[] = [];
  let at = receivedAt.getTime();
  let round = 1;
  let department: DepartmentKey | null = null;
  for (const move of draft.moves) {
    const previous = entries.at(-1);
    if (previous) at += Math.max(1, Math.round(move.hours * 60)) * 60_000;
    if (DESKS.has(move.actor) && !aroundTheClock) at = whenOpen(at, context, random);
    if (at >= context.anchor.getTime()) break;
    if (move.to === 'REWORK') round += 1;
    department = move.department ?? department;
    entries.push({
      sequence: entries.length + 1,
      at: new Date(at),
      from: previous?.to ?? null,
      to: move.to,
      action: move.action,
      actorRole: move.actor,
      ...deskOf(move.actor, draft.desks, department),
      reason: isReasoned(move.action) ? random.pick(MOVE_REASONS[move.action]) : null,
      round,
    });
  }
  return entries;
}

/** The anchor is a midnight, so the time of day is what is left of the whole days before it. */
function whenOpen(at: number, { anchor }: DemoContext, random: Random): number {
  const ofDay = (((at - anchor.getTime()) % DAY_MS) + DAY_MS) % DAY_MS;
  const midnight = at - ofDay;
  const aMoment = random.integer(1, 50) * 60_000;
  if (ofDay < OPENS_MS) return midnight + OPENS_MS + aMoment;
  return ofDay > CLOSES_MS ? midnight + DAY_MS + OPENS_MS + aMoment : at;
}

function deskOf(
  actor: DemoActorRole,
  { departments, others }: Desks,
  department: DepartmentKey | null,
): Desk {
  if (actor !== 'DEPARTMENT') return others[actor];
  if (!department) throw new RangeError('A department moves nothing before the dispatch');
  const { actorName, actorOrganizationId } = departments[department];
  return { actorName, actorOrganizationId };
}

const isReasoned = (action: string): action is ReasonedAction => action in MOVE_REASONS;
