import { registerEnumType } from 'type-graphql';
import { SatisfactionMethod } from '../satisfaction-figures.js';

registerEnumType(SatisfactionMethod, {
  name: 'SatisfactionMethod',
  description: '满意率算法: how answers about satisfaction are added up. Cities use both.',
  valuesConfig: {
    BINARY: { description: '二分: satisfied and basically satisfied count, all others do not.' },
    WEIGHTED: { description: '加权: 1, 0.8, 0.6 or 0 for each answer, from the best to the worst.' },
  },
});

export { SatisfactionMethod };
