import { registerEnumType } from 'type-graphql';
import { ServiceSource } from '../service-source.js';

registerEnumType(ServiceSource, {
  name: 'ServiceSource',
  description: '服务来源 (“多维”服务): who provides a service to residents. Source: 云南昆明西山区, 2021-07.',
  valuesConfig: {
    COMMUNITY: { description: '社区服务: the community itself.' },
    PROPERTY: { description: '物业服务: a property company.' },
    GOVERNMENT_PURCHASE: { description: '政府购买服务: whoever the government pays for it.' },
    VOLUNTEERS: { description: '志愿服务: volunteers, teams and units who give their time.' },
    RESIDENTS: { description: '居民自助: residents among themselves.' },
  },
});

export { ServiceSource };
