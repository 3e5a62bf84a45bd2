import { businessDay, DivisionLevel, isWithin, subtreeRange } from '@governance/shared';
import { DIRECTORY_EPOCH, demoId, organizationId } from '../chance/demo-id.js';
import { type DemoContext, startOfDay } from '../chance/demo-context.js';
import { randomOf } from '../chance/random.js';
import { type DivisionRow } from '../places/division-row.js';
import { COMPLETE_TOWNSHIP } from '../places/places-of.js';
import type { EvaluationPlan } from './evaluation-plan.js';

/** What is measured and judged, and by how much of 1000. */
const INDICATORS: EvaluationPlan['indicators'] = [
  { code: 'COMPLETION', name: '诉求办结率', weight: 350, metric: 'request.completion_rate', target: 98 },
  { code: 'SATISFACTION', name: '群众满意率', weight: 350, metric: 'request.satisfaction_rate', target: 95 },
  { code: 'REVIEW', name: '年度评议', weight: 300, metric: null, target: null },
];
const PANEL_SIZE = 5;

/** 建华区, whose account tells of one list of all communities; 昌平区, which judges back to back; a street with a draft. */
const PLACES = [
  { code: '230203000000', visibility: 'OPEN', isDraft: false, isMeasured: true },
  { code: '110114000000', visibility: 'BACK_TO_BACK', isDraft: false, isMeasured: false },
  { code: COMPLETE_TOWNSHIP, visibility: 'OPEN', isDraft: true, isMeasured: false },
] as const;

/** Schemes for the year before the anchor's, with twelve months of figures and a year's judgements for 建华区. */
export function* evaluations(
  divisions: readonly DivisionRow[],
  { anchor }: DemoContext,
): Generator<EvaluationPlan> {
  const year = Number(businessDay(anchor).slice(0, 4)) - 1;
  for (const { code, visibility, isDraft, isMeasured } of PLACES) {
    const places = divisions.filter(
      (it) => it.level === DivisionLevel.COMMUNITY && isWithin(it.code, [subtreeRange(code)]),
    );
    if (places.length === 0) continue;
    const assessed = isMeasured ? places.map((place) => place.code) : [];
    const madeAt = startOfDay(`${String(year)}-01-20`);
    const assessors = assessorsOf(code);
    yield {
      schemeId: demoId('EvaluationScheme', code, 'annual', DIRECTORY_EPOCH),
      divisionCode: code,
      name: '社区目标考核评价办法',
      year,
      visibility,
      madeAt,
      publishedAt: isDraft ? null : startOfDay(`${String(year)}-03-01`),
      indicators: INDICATORS,
      assessors,
      figures: assessed.flatMap((place) => figuresOf(place, year)),
      assessments: assessed.flatMap((place) =>
        assessors.map((assessor) => assessmentOf(place, assessor, startOfDay(`${String(year)}-12-20`))),
      ),
    };
  }
}

const assessorsOf = (code: string): EvaluationPlan['assessors'] => {
  const [judge, other] = code.endsWith('000000') ? ['CIVIL_AFFAIRS', '职能部门'] : ['office', '办事处'];
  return [
    { name: '党组织考核组', organizationId: organizationId(code, 'committee'), weight: 500 },
    { name: `${other}考核组`, organizationId: organizationId(code, judge), weight: 500 },
  ];
};

/** How well a place does is its own, and stays about the same through the year. */
function figuresOf(divisionCode: string, year: number): EvaluationPlan['figures'] {
  const random = randomOf('evaluation', divisionCode);
  const [size, completion, satisfaction] = [
    random.integer(2, 60),
    0.85 + random.fraction() * 0.145,
    0.72 + random.fraction() * 0.26,
  ];
  return Array.from({ length: 12 }, (_, at) => {
    const month = `${String(year)}-${String(at + 1).padStart(2, '0')}-01`;
    const closed = size + random.integer(0, Math.ceil(size / 3));
    const answered = Math.max(1, Math.round(closed * 0.6));
    const rate = (metric: string, of: number, share: number) => ({
      divisionCode,
      metric,
      month,
      denominator: of,
      numerator: Math.min(of, Math.round(of * share + (random.fraction() - 0.5) * Math.sqrt(of) * 0.5)),
    });
    return [
      rate('request.completion_rate', closed, completion),
      rate('request.satisfaction_rate', answered, satisfaction),
    ];
  }).flat();
}

function assessmentOf(
  divisionCode: string,
  { organizationId: assessor }: EvaluationPlan['assessors'][number],
  submittedAt: Date,
): EvaluationPlan['assessments'][number] {
  const random = randomOf(`panel ${assessor}`, divisionCode);
  const middle = random.integer(74, 94);
  const marks = Array.from({ length: PANEL_SIZE }, () => Math.min(100, middle + random.integer(-6, 6)));
  return {
    id: demoId('EvaluationAssessment', divisionCode, assessor, DIRECTORY_EPOCH),
    divisionCode,
    indicatorCode: 'REVIEW',
    organizationId: assessor,
    submittedAt,
    marks: marks.toSorted((left, right) => left - right),
  };
}
