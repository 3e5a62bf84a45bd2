import { registerEnumType } from 'type-graphql';
import { AgeBand } from '../volunteer.js';

registerEnumType(AgeBand, {
  name: 'AgeBand',
  description: '年龄段: how old a volunteer is, as a band; no birth date is kept.',
  valuesConfig: {
    UNDER_14: { description: '不满 14 周岁: under 14, with a guardian’s consent.' },
    AGE_14_17: { description: '14 至 17 岁: 14 to 17 years.' },
    AGE_18_29: { description: '18 至 29 岁: 18 to 29 years.' },
    AGE_30_44: { description: '30 至 44 岁: 30 to 44 years.' },
    AGE_45_59: { description: '45 至 59 岁: 45 to 59 years.' },
    AGE_60_PLUS: { description: '60 岁及以上: 60 years or more.' },
  },
});

export { AgeBand };
