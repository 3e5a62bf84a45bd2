import { registerEnumType } from 'type-graphql';
import { NewSectorKind } from '../new-sector-kind.js';

registerEnumType(NewSectorKind, {
  name: 'NewSectorKind',
  description: 'What an entity of the new sectors is (两新组织类别).',
  valuesConfig: {
    ENTERPRISE: { description: '非公有制企业: enterprise outside the state sector.' },
    SOCIAL_ORGANIZATION: { description: '社会组织: association, foundation or private non-enterprise unit.' },
    BUILDING: { description: '商务楼宇: office building with its tenants.' },
    BUSINESS_DISTRICT: { description: '商圈市场: business district or market.' },
    PLATFORM: { description: '互联网平台: platform company, e.g. for deliveries.' },
    SOLE_PROPRIETOR: {
      description: '个体工商户: sole proprietor; name and code are masked outside its place.',
    },
    CHAMBER: { description: '小企业商会: chamber of small enterprises.' },
  },
});

export { NewSectorKind };
