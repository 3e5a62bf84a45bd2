import { registerEnumType } from 'type-graphql';
import { CallbackMethod, Satisfaction, Surveyor } from '../callback.js';

registerEnumType(Surveyor, {
  name: 'CallbackSurveyor',
  description: 'Who asks the reporter (回访主体).',
  valuesConfig: {
    OWN: { description: '自行回访: the street or the district.' },
    THIRD_PARTY: { description: '第三方回访: somebody commissioned, who has no part in it.' },
  },
});

registerEnumType(CallbackMethod, {
  name: 'CallbackMethod',
  description: 'How the reporter is asked (回访方式).',
  valuesConfig: {
    PHONE: { description: '电话: by telephone.' },
    MESSAGE: { description: '短信: by text message.' },
    ONLINE: { description: '网上: on a web page or in an app.' },
    VISIT: { description: '上门: on the spot.' },
  },
});

registerEnumType(Satisfaction, {
  name: 'CallbackSatisfaction',
  description:
    'How satisfied a reporter is (满意程度). Binary: all but DISSATISFIED are satisfied. Weighted: 1, 0.8, 0.6, 0.',
  valuesConfig: {
    VERY_SATISFIED: { description: '非常满意: 1 by the weighted method.' },
    SATISFIED: { description: '满意: 0.8 by the weighted method.' },
    BASICALLY_SATISFIED: { description: '基本满意: 0.6 by the weighted method.' },
    DISSATISFIED: { description: '不满意: 0 by the weighted method.' },
  },
});

export { CallbackMethod, Satisfaction, Surveyor };
