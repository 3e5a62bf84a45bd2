import { registerEnumType } from 'type-graphql';
import { FindingAction } from '../finding-moves.js';
import { FindingSeverity, FindingStatus } from '../inspection-finding.js';

registerEnumType(FindingSeverity, {
  name: 'InspectionFindingSeverity',
  description: 'How serious a finding is.',
  valuesConfig: {
    MINOR: { description: '一般.' },
    SERIOUS: { description: '较大.' },
    MAJOR: { description: '重大.' },
  },
});

registerEnumType(FindingStatus, {
  name: 'InspectionFindingStatus',
  description: 'Where a finding of a joint inspection stands.',
  valuesConfig: {
    FOUND: { description: '已发现: nothing is ordered yet.' },
    RECTIFIED_ON_SITE: { description: '现场整改: put right during the visit, to be confirmed.' },
    RECTIFYING: { description: '限期整改: to be put right by a day.' },
    RECTIFIED: { description: '已整改: reported as put right, to be confirmed.' },
    CONFIRMED: { description: '已确认: the sponsor confirmed it.' },
  },
});

registerEnumType(FindingAction, {
  name: 'InspectionFindingAction',
  description:
    'What moves a finding on. The sponsor is also officers of the street or the district where it is; what the sponsor put right itself is confirmed by the district.',
  valuesConfig: {
    RECTIFY_ON_SITE: {
      description:
        '现场整改: FOUND to RECTIFIED_ON_SITE, by the responsible organization or the sponsor; needs a text.',
    },
    ORDER_RECTIFICATION: {
      description:
        '责令限期整改: FOUND to RECTIFYING, by the responsible organization or the sponsor; takes the last day.',
    },
    REPORT_RECTIFIED: {
      description: '整改反馈: RECTIFYING to RECTIFIED, by the responsible organization; needs a text.',
    },
    SEND_BACK: {
      description:
        '退回整改: RECTIFIED or RECTIFIED_ON_SITE to RECTIFYING, by the sponsor; needs a text and takes another last day.',
    },
    CONFIRM: { description: '确认销号: RECTIFIED or RECTIFIED_ON_SITE to CONFIRMED, by the sponsor.' },
    LINK_REQUEST: {
      description:
        '转诉求: says which request it became, while it is FOUND or RECTIFYING; the status stays. Takes the request.',
    },
  },
});

export { FindingAction, FindingSeverity, FindingStatus };
