import { demoId } from '../chance/demo-id.js';
import { daysBefore, type DemoContext } from '../chance/demo-context.js';
import { randomOf } from '../chance/random.js';
import { deliberationsOf } from './deliberations.js';
import { type DemoCadence, type JointMeetingPlan, type JointWorkPlan } from './joint-work-plan.js';
import { mattersOf } from './matters.js';
import { type WorkDraft, type WorkingBody } from './working-body.js';

const RHYTHM_DAYS: Readonly<Record<DemoCadence, number>> = { MONTHLY: 30, BIMONTHLY: 60, QUARTERLY: 90 };
const MEETINGS = 4;

/** Meetings of the last year, a few matters that stand differently, and a deliberation here and there. */
export function jointWorkOf(body: WorkingBody, context: DemoContext): JointWorkPlan {
  const draft = { body, context, random: randomOf('joint-work', body.divisionCode) };
  const cadence = draft.random.weighted<DemoCadence>({ MONTHLY: 1, BIMONTHLY: 3, QUARTERLY: 4 });
  return {
    cadence,
    meetings: meetingsOf(draft, RHYTHM_DAYS[cadence]),
    matters: mattersOf(draft),
    deliberations: deliberationsOf(draft),
  };
}

/** The last one lies up to a fifth more than a rhythm back: a few bodies are overdue. */
function meetingsOf({ body, context, random }: WorkDraft, rhythm: number): readonly JointMeetingPlan[] {
  const last = random.integer(3, Math.round(rhythm * 1.2));
  return Array.from({ length: MEETINGS }, (_, index) => {
    const days = last + (MEETINGS - 1 - index) * rhythm;
    const heldAt = daysBefore(context.anchor, days - random.integer(9, 15) / 24);
    return {
      id: demoId('JointMeeting', body.divisionCode, String(index), heldAt),
      kind: random.happens(0.2) ? 'THEMATIC' : 'REGULAR',
      heldAt,
      attendance: random.integer(6, 25),
    };
  });
}
