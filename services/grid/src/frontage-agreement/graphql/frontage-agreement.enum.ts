import { registerEnumType } from 'type-graphql';
import { FrontageAgreementStatus, FrontageDuty } from '../frontage-agreement.js';

registerEnumType(FrontageDuty, {
  name: 'FrontageDuty',
  description: '三包: what a unit answers for in front of its door.',
  valuesConfig: {
    SANITATION: { description: '包卫生: that it is clean.' },
    GREENING: { description: '包绿化: that plants are looked after.' },
    ORDER: { description: '包秩序: that nothing is parked, piled up or hung out where it must not be.' },
  },
});

registerEnumType(FrontageAgreementStatus, {
  name: 'FrontageAgreementStatus',
  description: 'Where a frontage agreement stands today.',
  valuesConfig: {
    ACTIVE: { description: '有效: it holds.' },
    EXPIRED: { description: '到期: its term is over; it can be renewed.' },
    ENDED: { description: '终止: it was ended, e.g. since the shop closed.' },
  },
});

export { FrontageAgreementStatus, FrontageDuty };
