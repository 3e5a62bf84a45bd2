import { registerEnumType } from 'type-graphql';
import { JointBodyKind } from '../joint-body-kind.js';

registerEnumType(JointBodyKind, {
  name: 'JointBodyKind',
  description:
    'What a joint body is (共建组织类别), in the graph’s stable categories; each city has its own words for them.',
  valuesConfig: {
    STREET_BIG_COMMITTEE: { description: '街道大工委: big working committee of a street or town.' },
    COMMUNITY_BIG_COMMITTEE: { description: '社区大党委: big party committee of a community.' },
    JOINT_CONFERENCE: { description: '党建联席会: joint conference on party building.' },
    CO_BUILDING_COMMITTEE: { description: '共驻共建委员会: committee of the units that share a place.' },
    CO_BUILDING_COUNCIL: { description: '共建议事会: council that deliberates on shared affairs.' },
    COORDINATION_COMMITTEE: { description: '党建工作协调委员会: coordination committee.' },
    ALLIANCE: { description: '党建联盟: alliance, e.g. of a business district or a building.' },
    CO_BUILDING_CIRCLE: { description: '党建共建圈: circle of units that build together.' },
    GOVERNANCE_BODY: {
      description:
        '1+3 and 五方共建: the party organization with residents’ committee, owners’ committee and property company.',
    },
    CONSULTATION_COUNCIL: {
      description: '三级议事会: consultation council of a street, community or quarter.',
    },
  },
});

export { JointBodyKind };
