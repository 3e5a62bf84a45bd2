import { registerEnumType } from 'type-graphql';
import { JointRole } from '../joint-role.js';

registerEnumType(JointRole, {
  name: 'JointRole',
  description:
    'The seat of an organization in a joint body (任职). Held by the organization, never by a named person.',
  valuesConfig: {
    SECRETARY: { description: '书记: secretary.' },
    DEPUTY_SECRETARY: { description: '副书记: deputy secretary.' },
    CONCURRENT_DEPUTY_SECRETARY: {
      description: '兼职副书记: concurrent deputy secretary, from a unit of the place.',
    },
    CONVENER: { description: '召集人、轮值单位: convener of a conference, council or alliance.' },
    MEMBER: { description: '委员、成员单位: member.' },
    CONCURRENT_MEMBER: { description: '兼职委员: concurrent member, from a unit of the place.' },
  },
});

export { JointRole };
