import { registerEnumType } from 'type-graphql';
import { VenueOpenness } from '../venue-openness.js';

registerEnumType(VenueOpenness, {
  name: 'VenueOpenness',
  description: '开放对象: whom a venue is open to.',
  valuesConfig: {
    EVERYBODY: { description: '所有人: everybody.' },
    RESIDENTS: { description: '本地居民: residents of its place.' },
    ORGANIZATIONS: { description: '各党组织和单位: organizations, by appointment.' },
    STAFF: { description: '工作人员: those who work there.' },
  },
});

export { VenueOpenness };
