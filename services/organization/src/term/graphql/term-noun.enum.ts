import { registerEnumType } from 'type-graphql';
import { TermNoun } from '../term-noun.js';

registerEnumType(TermNoun, {
  name: 'TermNoun',
  description: '术语类别: what a word is a word for.',
  valuesConfig: {
    ORGANIZATION_KIND: { description: '组织类别: points to a value of `OrganizationKind`.' },
    JOINT_BODY_KIND: { description: '共建组织类别: points to a value of `JointBodyKind`.' },
    WHISTLE_KIND: {
      description: '哨的类别: points to a kind of whistle: DAILY, CAMPAIGN, EMERGENCY or KEY.',
    },
    FORMATION: { description: '组建方式: points to a value of `BranchFormation`.' },
    DELIBERATION_STEP: {
      description: '议事步骤: points to a step: COLLECT, SET, DELIBERATE, PUBLICISE or EVALUATE.',
    },
    DUTY_LIST_KIND: {
      description:
        '事项清单类别: points to a kind of duty list: SELF_GOVERNANCE, STATUTORY_ASSISTANCE, PURCHASABLE or NEGATIVE.',
    },
    STRAND: { description: '党建类别: points to a value of `Strand`.' },
    GRID_NETWORK: { description: '网: points to a value of `GridNetwork`.' },
    AFFILIATION: {
      description: '归属关系: points to EMPLOYED_BY, MANAGED_BY or WORKS_AT, three fields of `Organization`.',
    },
    CONCEPT: { description: '概念: points to nothing and is described alone.' },
  },
});

export { TermNoun };
