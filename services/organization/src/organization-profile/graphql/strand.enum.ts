import { registerEnumType } from 'type-graphql';
import { Strand } from '../strand.js';

registerEnumType(Strand, {
  name: 'Strand',
  description:
    '党建类别: the strand of party building that an organization belongs to. Source: account of 赣州.',
  valuesConfig: {
    STREET_COMMUNITY: { description: '街道社区党建: of streets and communities.' },
    UNIT: { description: '单位党建: of a unit, for those who work there.' },
    INDUSTRY: { description: '行业党建: of an industry, across units.' },
  },
});

export { Strand };
