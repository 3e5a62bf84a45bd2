import { registerEnumType } from 'type-graphql';
import { MediationKind } from '../mediation-kind.js';

registerEnumType(MediationKind, {
  name: 'MediationKind',
  description: '纠纷类别: what a dispute that was mediated was about.',
  valuesConfig: {
    NEIGHBOURS: { description: '邻里纠纷: among neighbours.' },
    FAMILY: { description: '婚姻家庭纠纷: in a family.' },
    PROPERTY_MANAGEMENT: { description: '物业纠纷: with a property company.' },
    HOUSING: { description: '房屋宅基地纠纷: about housing.' },
    LABOUR: { description: '劳动争议: about work and pay.' },
    CONSUMPTION: { description: '消费纠纷: between customer and seller.' },
    TRAFFIC: { description: '交通事故纠纷: after a traffic accident.' },
    LAND: { description: '土地山林纠纷: about land and woods.' },
    OTHER: { description: '其他: about something else.' },
  },
});

export { MediationKind };
