import { registerEnumType } from 'type-graphql';
import { GridDifficulty } from '../grid.js';

registerEnumType(GridDifficulty, {
  name: 'GridDifficulty',
  description:
    '治理难度: beside residents and service radius what the size of a grid is decided by. Source: account of 建华区; the three steps are ours.',
  valuesConfig: {
    LOW: { description: '较低: easy to govern.' },
    MEDIUM: { description: '一般: as most are.' },
    HIGH: { description: '较高: hard to govern; such a grid is made smaller.' },
  },
});

export { GridDifficulty };
