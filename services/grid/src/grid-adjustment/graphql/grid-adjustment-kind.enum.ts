import { registerEnumType } from 'type-graphql';
import { GridAdjustmentKind } from '../grid-adjustment.js';

registerEnumType(GridAdjustmentKind, {
  name: 'GridAdjustmentKind',
  description: '动态调整: what was done to grids. Source: account of 建华区.',
  valuesConfig: {
    SPLIT: { description: '拆分: one grid became several.' },
    MERGE: { description: '合并: several grids became one.' },
    REKIND: { description: '调整类型: a grid became of another kind.' },
    REDRAW: { description: '调整边界: grids were given other boundaries.' },
  },
});

export { GridAdjustmentKind };
