import { registerEnumType } from 'type-graphql';
import { VenueFunction } from '../venue-function.js';

registerEnumType(VenueFunction, {
  name: 'VenueFunction',
  description: '场所功能: what a venue is for.',
  valuesConfig: {
    PARTY_LIFE: { description: '组织生活: meetings of branches.' },
    DELIBERATION: { description: '议事协商: deliberation of residents.' },
    CONVENIENCE_SERVICE: { description: '便民服务: everyday services.' },
    POLICY_ADVICE: { description: '政策解答: advice on policies.' },
    DISPUTE_MEDIATION: { description: '纠纷调解: mediation of disputes.' },
    MATTER_ACCEPTANCE: { description: '事项受理: one counter that takes in every matter.' },
    LECTURE: { description: '宣讲培训: lectures and training.' },
    LIVE_BROADCAST: { description: '网络直播: live broadcasts.' },
    VOLUNTEER_SERVICE: { description: '志愿服务: volunteers meet and serve.' },
    CULTURE_AND_SPORT: { description: '文体活动: culture and sport.' },
    CARE: { description: '托幼养老: care for the young and the old.' },
    INCUBATION: { description: '创业孵化: help for new businesses and social organizations.' },
  },
});

export { VenueFunction };
