import { registerEnumType } from 'type-graphql';
import { BranchFormation } from '../branch-formation.js';

registerEnumType(BranchFormation, {
  name: 'BranchFormation',
  description: '组建方式: how a party branch was formed. Source: account of 西山区.',
  valuesConfig: {
    STANDALONE: { description: '单独组建: by one unit or quarter alone.' },
    JOINT: { description: '联合组建: by several together.' },
    PROPERTY_JOINT: { description: '物业联建: together with the property company.' },
  },
});

export { BranchFormation };
