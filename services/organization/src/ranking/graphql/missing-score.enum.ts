import { registerEnumType } from 'type-graphql';
import { MissingScore } from '../indicator-score.js';

registerEnumType(MissingScore, {
  name: 'MissingScore',
  description: 'Why an indicator of a place has no score (缺分原因).',
  valuesConfig: {
    NO_FIGURES: { description: '无数据: no month of the period has the figure.' },
    NO_CASES: { description: '无样本: the rate is of nothing, its denominator is 0.' },
    TOO_FEW_ANSWERS: {
      description: '答复过少: fewer than five people answered, so nothing is shown of what they said.',
    },
    NOT_ASSESSED: { description: '未评分: an assessor has not handed in its panel’s marks.' },
    TOO_FEW_MARKS: {
      description:
        '评分不足: a panel has fewer than three marks, so nothing is left without the highest and the lowest.',
    },
  },
});

export { MissingScore };
