import { registerEnumType } from 'type-graphql';
import { InspectionAction } from '../inspection-moves.js';
import { InspectionStatus } from '../joint-inspection.js';

registerEnumType(InspectionStatus, {
  name: 'JointInspectionStatus',
  description: 'Where a joint inspection stands.',
  valuesConfig: {
    PLANNED: { description: '已安排: it is to take place.' },
    UNDER_WAY: { description: '检查中: sites are visited, and findings are entered.' },
    FOLLOW_UP: { description: '跟踪整改: the visits are done, and findings are followed up.' },
    CLOSED: { description: '已办结: every finding is confirmed.' },
    CANCELLED: { description: '已取消: it does not take place.' },
  },
});

registerEnumType(InspectionAction, {
  name: 'JointInspectionAction',
  description:
    'What moves a joint inspection on; all by the sponsor, or by officers of the street or the district where it is.',
  valuesConfig: {
    START: { description: '开始检查: PLANNED to UNDER_WAY.' },
    END_VISITS: { description: '检查结束: UNDER_WAY to FOLLOW_UP; no more findings are entered.' },
    REVISIT: { description: '回头看: FOLLOW_UP to UNDER_WAY, to look again; needs a text.' },
    CLOSE: { description: '办结: FOLLOW_UP to CLOSED, once every finding is confirmed.' },
    CANCEL: { description: '取消: PLANNED to CANCELLED; needs a text.' },
  },
});

export { InspectionAction, InspectionStatus };
