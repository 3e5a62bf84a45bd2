import { demoId } from '../chance/demo-id.js';
import { daysBefore } from '../chance/demo-context.js';
import { MATTER_REASONS, MATTER_WORDS, type MatterWords } from '../words/joint-work-words.js';
import { type JointMatterPlan, type MatterEntryPlan } from './joint-work-plan.js';
import { partiesSince, seatedAt, type WorkDraft } from './working-body.js';

/** How far the matters of a body have come: the last is the newest. */
const WAYS = [
  ['ACCEPT', 'START', 'DECIDE', 'COMPLETE'],
  ['ACCEPT', 'DECIDE', 'COMPLETE'],
  ['ACCEPT', 'START', 'DECIDE'],
  ['REJECT'],
  ['ACCEPT', 'START'],
  ['ACCEPT'],
  [],
] as const;
type Action = (typeof WAYS)[number][number];

const LEADS_TO = {
  ACCEPT: 'ACCEPTED',
  START: 'IN_PROGRESS',
  DECIDE: 'DECIDED',
  COMPLETE: 'COMPLETED',
  REJECT: 'REJECTED',
} as const satisfies Readonly<Record<Action, string>>;
const SHARE = 0.6;

/** Three to five matters of a body, oldest first. */
export function mattersOf(draft: WorkDraft): readonly JointMatterPlan[] {
  const { random } = draft;
  const ways = WAYS.filter(() => random.happens(SHARE));
  const words = random.pickSome(MATTER_WORDS, ways.length);
  return words.map((one, index) => matterOf(draft, one, { way: ways[index] ?? [], index, of: ways.length }));
}

interface Place {
  readonly way: readonly Action[];
  readonly index: number;
  readonly of: number;
}

function matterOf(
  { body, context, random }: WorkDraft,
  { title, description, category, decision }: MatterWords,
  { way, index, of }: Place,
): JointMatterPlan {
  // Each has room for its moves before the next one is raised: four of at most nine days.
  const raisedAt = daysBefore(context.anchor, (of - index) * 40 + random.integer(0, 20) / 24);
  const raiser = random.pick(seatedAt(body, raisedAt));
  const responsible = random.pick(seatedAt(body, context.anchor));
  const timeline: MatterEntryPlan[] = [
    {
      at: raisedAt,
      from: null,
      to: 'RAISED',
      action: 'RAISE',
      actor: 'RAISER',
      reason: null,
      organizationId: raiser,
    },
  ];
  for (const action of way) {
    const before = timeline.at(-1);
    if (!before) break;
    timeline.push({
      at: new Date(before.at.getTime() + random.integer(1, 9) * 86_400_000),
      from: before.to,
      to: LEADS_TO[action],
      action,
      actor: action === 'COMPLETE' ? 'RESPONSIBLE' : 'CHAIR',
      organizationId: action === 'COMPLETE' ? responsible : body.chairOrganizationId,
      reason: action === 'REJECT' || action === 'COMPLETE' ? random.pick(MATTER_REASONS[action]) : null,
    });
  }
  const decidedAt = timeline.find(({ action }) => action === 'DECIDE')?.at ?? null;
  const last = way.at(-1);
  return {
    id: demoId('JointMatter', body.divisionCode, String(index), raisedAt),
    title,
    description,
    category,
    raisedAt,
    decidedAt,
    timeline,
    raisedByOrganizationId: raiser,
    status: last === undefined ? 'RAISED' : LEADS_TO[last],
    decision: decidedAt && decision,
    responsibleOrganizationId: decidedAt && responsible,
    completedAt: timeline.find(({ action }) => action === 'COMPLETE')?.at ?? null,
    partyIds: [...new Set([...partiesSince(body, raisedAt), raiser, ...(decidedAt ? [responsible] : [])])],
  };
}
