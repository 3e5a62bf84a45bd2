import { registerEnumType } from 'type-graphql';
import { VenueKind } from '../venue-kind.js';

registerEnumType(VenueKind, {
  name: 'VenueKind',
  description: '场所类别: what a venue is.',
  valuesConfig: {
    PARTY_SERVICE_CENTRE: {
      description: '党群服务中心: centre of party and public service. Owes residents 60 % of its area.',
    },
    COMMUNITY_SERVICE_CENTRE: { description: '便民服务中心: where residents have their matters settled.' },
    GRID_SERVICE_STATION: { description: '网格党群服务站: station of a grid.' },
    LECTURE_SITE: { description: '讲习所: place for lectures.' },
    OPEN_BASE: {
      description: '开放式组织生活基地: base for party life that every branch may use, free of charge.',
    },
    MEDIATION_ROOM: { description: '调解室: room in which disputes are mediated.' },
    CONSULTATION_HALL: { description: '议事厅: hall in which residents deliberate.' },
    LIVE_ROOM: { description: '网格直播间: studio from which a community broadcasts.' },
    INCUBATION_BASE: { description: '双创基地: base for new businesses and social organizations.' },
    OTHER: { description: '其他: another place that serves a community.' },
  },
});

export { VenueKind };
