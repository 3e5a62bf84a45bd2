import { demoId } from '../chance/demo-id.js';
import { daysBefore } from '../chance/demo-context.js';
import { type Random } from '../chance/random.js';
import { DELIBERATION_WORDS, type DeliberationWords } from '../words/joint-work-words.js';
import { type DeliberationPlan, type DeliberationStepPlan, type OpinionPlan } from './joint-work-plan.js';
import { partiesSince, seatedAt, type WorkDraft } from './working-body.js';

const SHARE = 0.5;
const STEPS = ['COLLECT', 'SET', 'DELIBERATE', 'PUBLICISE', 'EVALUATE'] as const;
const STANCES = ['SUPPORT', 'OPPOSE', 'SUGGEST'] as const;
const DAY_MS = 86_400_000;

/** One deliberation in half of the bodies, at any of its steps. */
export function deliberationsOf(draft: WorkDraft): readonly DeliberationPlan[] {
  const { body, context, random } = draft;
  if (!random.happens(SHARE)) return [];
  const words = random.pick(DELIBERATION_WORDS);
  // Five steps of at most twenty days each end before the anchor.
  const openedAt = daysBefore(context.anchor, random.integer(110, 300) - random.integer(9, 17) / 24);
  const taken = Number(random.weighted({ 1: 1, 2: 1, 3: 2, 4: 2, 5: 4 }));
  return [
    {
      id: demoId('Deliberation', body.divisionCode, '1', openedAt),
      level: body.kind === 'STREET_BIG_COMMITTEE' ? 'STREET' : 'COMMUNITY',
      title: words.title,
      topic: words.topic,
      proposedByOrganizationId: random.happens(0.4) ? random.pick(seatedAt(body, openedAt)) : null,
      steps: stepsOf(draft, words, { openedAt, taken }),
      opinions: words.opinions.map((text, index) => opinionOf(draft, text, { index, openedAt })),
      partyIds: partiesSince(body, openedAt),
    },
  ];
}

interface Course {
  readonly openedAt: Date;
  readonly taken: number;
}

function stepsOf(
  { body, random }: WorkDraft,
  words: DeliberationWords,
  { openedAt, taken }: Course,
): readonly DeliberationStepPlan[] {
  let heldAt = openedAt;
  return STEPS.slice(0, taken).map((step, index) => {
    if (index > 0) heldAt = new Date(heldAt.getTime() + random.integer(3, 20) * DAY_MS);
    return {
      step,
      heldAt,
      attendance: step === 'PUBLICISE' || step === 'SET' ? null : random.integer(15, 60),
      decision: step === 'DELIBERATE' ? words.decision : null,
      decidedByOrganizationId: step === 'DELIBERATE' ? body.chairOrganizationId : null,
      notice: step === 'PUBLICISE' ? words.notice : null,
      ...verdictOf(step, random),
    };
  });
}

function verdictOf(
  step: (typeof STEPS)[number],
  random: Random,
): Pick<DeliberationStepPlan, 'outcome' | 'scores'> {
  if (step !== 'EVALUATE') return { outcome: null, scores: null };
  return {
    outcome: random.happens(0.85) ? 'RESOLVED' : 'NOT_RESOLVED',
    scores: [
      random.integer(0, 1),
      random.integer(0, 2),
      random.integer(0, 6),
      random.integer(1, 20),
      random.integer(1, 25),
    ],
  };
}

/** They came in while opinions were collected. */
function opinionOf(
  { body, random }: WorkDraft,
  text: string,
  { index, openedAt }: { readonly index: number; readonly openedAt: Date },
): OpinionPlan {
  const recordedAt = new Date(openedAt.getTime() + random.integer(1, 48) * 3_600_000);
  return {
    id: demoId('DeliberationOpinion', body.divisionCode, String(index), recordedAt),
    stance: STANCES[index] ?? 'SUGGEST',
    count: random.integer(1, 40),
    text,
    recordedAt,
  };
}
