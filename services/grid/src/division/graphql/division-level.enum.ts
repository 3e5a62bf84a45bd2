import { DivisionLevel } from '@governance/shared';
import { registerEnumType } from 'type-graphql';

registerEnumType(DivisionLevel, {
  name: 'DivisionLevel',
  description: 'Level of an administrative division (行政区划层级), as the trailing zeros of its code say.',
  valuesConfig: {
    PROVINCE: { description: '省、自治区、直辖市: province.' },
    PREFECTURE: { description: '地级市、地区、自治州、盟: prefecture.' },
    COUNTY: { description: '县、区、县级市、旗: county or district.' },
    TOWNSHIP: { description: '街道、镇、乡: street, town or township.' },
    COMMUNITY: { description: '社区(居委会)、村: community or village.' },
  },
});

export { DivisionLevel };
