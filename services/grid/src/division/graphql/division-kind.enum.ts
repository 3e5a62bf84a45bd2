import { DivisionKind } from '@governance/shared';
import { registerEnumType } from 'type-graphql';

registerEnumType(DivisionKind, {
  name: 'DivisionKind',
  description:
    'What a place is, as the ranges of its code say (GB/T 2260 and the code of statistics). Finer than DivisionLevel. The ranges tell a class and no legal act: where they differ from the name, the name is right.',
  valuesConfig: {
    PROVINCE: { description: '省: province.' },
    MUNICIPALITY: { description: '直辖市: city that is a province.' },
    AUTONOMOUS_REGION: { description: '自治区: autonomous region.' },
    CITY: { description: '地级市: city of the level of a prefecture.' },
    PREFECTURE: { description: '地区、自治州、盟: prefecture that is no city.' },
    PLACEHOLDER: {
      description:
        '市辖区、县、省直辖县级行政区划 of the code table: stands above districts and counties that a province governs itself, and is no place.',
    },
    DISTRICT: { description: '市辖区: district of a city.' },
    COUNTY: { description: '县、自治县、旗: county; also the areas that statistics keep apart like one.' },
    COUNTY_LEVEL_CITY: { description: '县级市: city of the level of a county.' },
    STREET: { description: '街道: street, an urban sub-district; codes 001 to 099.' },
    TOWN: { description: '镇: town; codes 100 to 199.' },
    TOWNSHIP: { description: '乡: township; codes 200 to 399.' },
    TOWNSHIP_LIKE: { description: '类似乡级单位, e.g. 开发区、农场: like a township; codes 400 to 599.' },
    RESIDENTS_COMMITTEE: { description: '居民委员会: urban community; codes 001 to 199.' },
    VILLAGERS_COMMITTEE: { description: '村民委员会: village; codes 200 to 399.' },
    RESIDENTS_COMMITTEE_LIKE: { description: '类似居委会: like an urban community; codes 400 to 499.' },
    VILLAGERS_COMMITTEE_LIKE: { description: '类似村委会: like a village; codes 500 to 599.' },
    VIRTUAL_COMMUNITY: { description: '虚拟社区: stands for the rest of a township; codes 498 and 598.' },
  },
});

export { DivisionKind };
