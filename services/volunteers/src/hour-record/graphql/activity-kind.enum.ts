import { registerEnumType } from 'type-graphql';
import { ActivityKind } from '../hour-record.js';

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: '活动类型: what kind of activity hours were given to.',
  valuesConfig: {
    SERVICE: { description: '志愿服务: service to residents or the community.' },
    PAIRING: { description: '结对共建: under a pairing agreement between a unit and a community.' },
    LECTURE: { description: '宣讲培训: a lecture or training, given or assisted.' },
    THEME_DAY: { description: '主题党日: on a monthly theme day.' },
    CLEANING_DAY: { description: '环境清洁日: cleaning up together, at the end of the month.' },
  },
});

export { ActivityKind };
