import { registerEnumType } from 'type-graphql';
import { CoverageMode } from '../coverage-mode.js';

registerEnumType(CoverageMode, {
  name: 'CoverageMode',
  description:
    'How party work reaches an entity of the new sectors (覆盖方式). The first two are organization coverage (组织覆盖), all but NONE are work coverage (工作覆盖).',
  valuesConfig: {
    PARTY_ORGANIZATION: {
      description: '单独组建: a party organization of its own; takes three full members or more.',
    },
    JOINT: { description: '联合组建: a party organization together with others.' },
    MASS_ORGANIZATION: { description: '群团组织: a mass organization, where no party organization can be.' },
    INSTRUCTOR: { description: '党建指导员: an instructor who looks after it.' },
    NONE: { description: '未覆盖: nothing yet.' },
  },
});

export { CoverageMode };
