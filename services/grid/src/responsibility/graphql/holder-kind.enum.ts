import { registerEnumType } from 'type-graphql';
import { HolderKind } from '../responsibility.js';

registerEnumType(HolderKind, {
  name: 'ResponsibilityHolderKind',
  description: 'Who holds a role.',
  valuesConfig: {
    OFFICIAL: { description: '干部: an official, whose post and name are published.' },
    RESIDENT: {
      description: '居民或志愿者: a resident or volunteer, of whom the masked name alone is kept.',
    },
    COUNT: { description: '计数: households that are counted; no name is kept.' },
  },
});

export { HolderKind };
