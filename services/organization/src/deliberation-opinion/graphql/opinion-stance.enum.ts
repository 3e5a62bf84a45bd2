import { registerEnumType } from 'type-graphql';
import { OpinionStance } from '../opinion-stance.js';

registerEnumType(OpinionStance, {
  name: 'OpinionStance',
  description: 'Where an opinion on a deliberation stands (意见倾向).',
  valuesConfig: {
    SUPPORT: { description: '赞成: for it.' },
    OPPOSE: { description: '反对: against it.' },
    SUGGEST: { description: '建议: neither; it suggests something.' },
  },
});

export { OpinionStance };
