import { registerEnumType } from 'type-graphql';
import { ServiceItemAgency, ServiceItemKind, ServiceItemLevel } from '../service-item.js';

registerEnumType(ServiceItemKind, {
  name: 'ServiceItemKind',
  description: 'What sort of service it is (事项类型).',
  valuesConfig: {
    PUBLIC_CONVENIENCE: { description: '公共便民事项: for everybody, e.g. paying a bill.' },
    ON_APPLICATION: { description: '依申请政务事项: an act of government that somebody applies for.' },
  },
});

registerEnumType(ServiceItemLevel, {
  name: 'ServiceItemLevel',
  description:
    'On which level of administration something is done (办理层级), as the levels of divisions are called.',
  valuesConfig: {
    PROVINCE: { description: '省级: by a province.' },
    PREFECTURE: { description: '市级: by a prefecture.' },
    COUNTY: { description: '区县级: by a county or district.' },
    TOWNSHIP: { description: '街道(乡镇)级: by a street, town or township.' },
    COMMUNITY: { description: '社区(村)级: by a community or village.' },
  },
});

registerEnumType(ServiceItemAgency, {
  name: 'ServiceItemAgency',
  description: 'What is done for residents, so that they need not come (代缴代办代理).',
  valuesConfig: {
    PAYMENT: { description: '代缴: paid for them.' },
    HANDLING: { description: '代办: handed in and fetched for them.' },
    REPRESENTATION: { description: '代理: done by somebody who acts for them.' },
  },
});

export { ServiceItemAgency, ServiceItemKind, ServiceItemLevel };
