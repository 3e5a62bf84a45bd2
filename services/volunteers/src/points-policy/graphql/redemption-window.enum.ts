import { registerEnumType } from 'type-graphql';
import { RedemptionWindow } from '../redemption-window.js';

registerEnumType(RedemptionWindow, {
  name: 'RedemptionWindow',
  description: '兑换周期: how often a volunteer may redeem points.',
  valuesConfig: {
    ANY_TIME: { description: '随时: whenever they like.' },
    QUARTER: { description: '每季度: once in a quarter.' },
    HALF_YEAR: { description: '每半年: once in a half-year.' },
  },
});

export { RedemptionWindow };
