import { registerEnumType } from 'type-graphql';
import { ConsultationStatus } from '../consultation-meeting.js';
import { ConsultationAction } from '../consultation-moves.js';

registerEnumType(ConsultationStatus, {
  name: 'ConsultationMeetingStatus',
  description: 'Where a consultation meeting stands.',
  valuesConfig: {
    CONVENED: { description: '已召集: its matters are collected.' },
    RECORDED: { description: '已记录: what was decided is recorded, and may be amended.' },
    CANCELLED: { description: '已取消: it did not take place.' },
  },
});

registerEnumType(ConsultationAction, {
  name: 'ConsultationMeetingAction',
  description:
    'What moves a consultation meeting on; all by the chair, or by officers of the street or the district where it is.',
  valuesConfig: {
    ADD_MATTERS: { description: '增加事项: while it is CONVENED; takes the matters.' },
    RECORD: {
      description: '记录决定: CONVENED to RECORDED; takes the decisions and what came of each matter.',
    },
    AMEND: {
      description: '更正: RECORDED again, with other decisions or outcomes; needs a text that says why.',
    },
    CANCEL: { description: '取消: CONVENED to CANCELLED; needs a text.' },
  },
});

export { ConsultationAction, ConsultationStatus };
