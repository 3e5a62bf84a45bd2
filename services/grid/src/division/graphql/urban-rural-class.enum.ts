import { UrbanRuralClass } from '@governance/shared';
import { registerEnumType } from 'type-graphql';

registerEnumType(UrbanRuralClass, {
  name: 'UrbanRuralClass',
  description:
    '城乡分类: the ground that a community stands on, digits 15 to 17 of the full code of statistics.',
  valuesConfig: {
    MAIN_URBAN: { description: '111 主城区: main urban area.' },
    URBAN_FRINGE: { description: '112 城乡结合区: where city and country meet.' },
    TOWN_CENTRE: { description: '121 镇中心区: centre of a town.' },
    TOWN_FRINGE: { description: '122 镇乡结合区: where town and country meet.' },
    SPECIAL_AREA: { description: '123 特殊区域: mines, farms, campuses and the like.' },
    TOWNSHIP_CENTRE: { description: '210 乡中心区: centre of a township.' },
    VILLAGE: { description: '220 村庄: village.' },
  },
});

export { UrbanRuralClass };
