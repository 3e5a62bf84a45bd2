import { registerEnumType } from 'type-graphql';
import { DutyLevel } from '../duty-level.js';

registerEnumType(DutyLevel, {
  name: 'DutyLevel',
  description: 'Whose duties a list holds (清单层级).',
  valuesConfig: {
    STREET: { description: '街道: streets and towns.' },
    COMMUNITY: { description: '社区: communities and villages.' },
    GRID: { description: '网格: grids and those who answer for them.' },
  },
});

export { DutyLevel };
