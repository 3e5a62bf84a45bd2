import { registerEnumType } from 'type-graphql';
import { QuarterLinkKind } from '../quarter-link.js';

registerEnumType(QuarterLinkKind, {
  name: 'ResidentialQuarterLinkKind',
  description: '小区联系类别: what an organization is to a residential quarter.',
  valuesConfig: {
    BRANCH: { description: '居民区党支部: the party branch that covers it.' },
    PROPERTY_COMPANY: { description: '物业服务企业: the company that manages it.' },
    OWNERS_COMMITTEE: { description: '业主委员会: the committee of its owners.' },
  },
});

export { QuarterLinkKind };
