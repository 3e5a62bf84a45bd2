import { registerEnumType } from 'type-graphql';
import { FigureReading, IndicatorDirection, IndicatorKind } from '../indicator.js';

registerEnumType(IndicatorKind, {
  name: 'EvaluationIndicatorKind',
  description: 'Where the score of an indicator comes from (指标类型).',
  valuesConfig: {
    QUANTITATIVE: {
      description: '定量: from published monthly figures, by their ratio to a target, at most 100.',
    },
    QUALITATIVE: {
      description: '定性: from panels of assessors, each the mean without its highest and its lowest mark.',
    },
  },
});

registerEnumType(IndicatorDirection, {
  name: 'EvaluationDirection',
  description: 'Which way a figure is good (指标方向).',
  valuesConfig: {
    HIGHER_IS_BETTER: { description: '正向: the score is value ÷ target × 100, at most 100.' },
    LOWER_IS_BETTER: {
      description: '逆向: the mirror image, target ÷ value × 100, at most 100; 100 up to the target.',
    },
  },
});

registerEnumType(FigureReading, {
  name: 'EvaluationFigureReading',
  description: 'How the months of a period make one figure (取数方式).',
  valuesConfig: {
    SUM: { description: '累计: the months add up, numerators and denominators each. For what happens.' },
    LAST: { description: '期末: the last month that has the figure. For what stands at the end of a month.' },
  },
});

export { FigureReading, IndicatorDirection, IndicatorKind };
