import { InputProblems } from '@governance/shared';
import { SchemeTarget, SchemeVisibility } from './evaluation-scheme.js';
import { IndicatorDirection, IndicatorKind } from './indicator.js';
import { type NewSchemeContent, soundContent } from './new-evaluation-scheme.js';
import type { NewIndicator } from './new-indicator.js';

const indicator = (changes: Partial<NewIndicator>): NewIndicator => ({
  ...{ code: 'SATISFACTION', name: '群众满意率', kind: IndicatorKind.QUANTITATIVE, weight: 1 },
  ...{ metric: 'request.satisfaction_rate', metricVersion: null, reading: null, target: 95, direction: null },
  ...changes,
});
const JUDGEMENT = indicator({ code: 'REVIEW', kind: IndicatorKind.QUALITATIVE, metric: null, target: null });
const content = (changes: Partial<NewSchemeContent>): NewSchemeContent => ({
  ...{ name: '考核办法', year: 2025, targetKind: SchemeTarget.COMMUNITY, visibility: SchemeVisibility.OPEN },
  ...{ minimumSample: null, reward: null, indicators: [indicator({})], assessors: [] },
  ...changes,
});
const fieldsOf = (changes: Partial<NewSchemeContent>): readonly unknown[] => {
  try {
    soundContent(content(changes));
    return [];
  } catch (error) {
    const problems = error instanceof InputProblems ? error.problems : [error as { details: object }];
    return problems.map(({ details }) => (details as { field?: unknown }).field);
  }
};

describe('what a scheme says', () => {
  it('is kept with weights in thousandths, and with what was left out', () => {
    const halves = [
      indicator({ weight: 0.125, direction: IndicatorDirection.LOWER_IS_BETTER }),
      indicator({ code: 'B', weight: 0.875 }),
    ];

    expect(soundContent(content({ name: ' 办法 ', indicators: halves }))).toMatchObject({
      ...{ name: '办法', minimumSample: 30 },
      indicators: [
        { weight: 125, reading: 'SUM', metricVersion: '1', direction: 'LOWER_IS_BETTER' },
        { weight: 875, direction: 'HIGHER_IS_BETTER' },
      ],
    });
  });

  it('may weigh ten things alike, though ten tenths are no 1 for a computer', () => {
    const tenths = Array.from({ length: 10 }, (_, at) => indicator({ code: `I${String(at)}`, weight: 0.1 }));

    expect(fieldsOf({ indicators: tenths })).toEqual([]);
  });

  it.each<[string, Partial<NewSchemeContent>, string]>([
    ['weights that make 0.9', { indicators: [indicator({ weight: 0.9 })] }, 'indicators'],
    ['a weight with four decimals', { indicators: [indicator({ weight: 0.9999 })] }, 'indicators.0.weight'],
    ['no weight', { indicators: [indicator({ weight: 0 })] }, 'indicators.0.weight'],
    ['an unknown metric', { indicators: [indicator({ metric: 'org.unheard_of' })] }, 'indicators.0.metric'],
    ['no metric', { indicators: [indicator({ metric: null })] }, 'indicators.0.metric'],
    ['an unknown version', { indicators: [indicator({ metricVersion: '9' })] }, 'indicators.0.metricVersion'],
    ['a target of 0', { indicators: [indicator({ target: 0 })] }, 'indicators.0.target'],
    ['no target', { indicators: [indicator({ target: null })] }, 'indicators.0.target'],
    ['a code in small letters', { indicators: [indicator({ code: 'x' })] }, 'indicators.0.code'],
    [
      'a code twice',
      { indicators: [indicator({ weight: 0.5 }), indicator({ weight: 0.5 })] },
      'indicators.1.code',
    ],
    ['no indicator', { indicators: [] }, 'indicators'],
    ['31 indicators', { indicators: Array.from({ length: 31 }, () => indicator({})) }, 'indicators'],
    ['a judgement with a target', { indicators: [{ ...JUDGEMENT, target: 5 }] }, 'indicators.0.target'],
    ['a judgement that nobody makes', { indicators: [JUDGEMENT] }, 'assessors'],
    ['a year of the past', { year: 1999 }, 'year'],
    ['a sample below nothing', { minimumSample: -1 }, 'minimumSample'],
    ['a phone number in the reward', { reward: '致电 13912345678' }, 'reward'],
    ['a long reward', { reward: '奖'.repeat(201) }, 'reward'],
    ['no name', { name: ' ' }, 'name'],
  ])('with %s is refused on its field', (_, changes, field) => {
    expect(fieldsOf(changes)).toContain(field);
  });

  it('has assessors whose weights make 1, each once, for what is judged', () => {
    const assessor = (changes: object) => ({
      ...{ name: '考核组', organizationId: 'one', weight: 0.5, indicatorCodes: ['REVIEW'], ...changes },
    });
    const fields = (...assessors: ReturnType<typeof assessor>[]) =>
      fieldsOf({ indicators: [JUDGEMENT], assessors });

    expect(fields(assessor({}), assessor({ organizationId: 'two' }))).toEqual([]);
    expect(fields(assessor({}), assessor({}))).toEqual(['assessors.1.organizationId']);
    expect(fields(assessor({}))).toEqual(['assessors']);
    expect(fields(assessor({ weight: 1, indicatorCodes: ['SATISFACTION', 'REVIEW'] }))).toEqual([
      'assessors.0.indicatorCodes',
    ]);
    expect(fields(assessor({ weight: 1, name: '' }))).toEqual(['assessors.0.name']);
  });
});
