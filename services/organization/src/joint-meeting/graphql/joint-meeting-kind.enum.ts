import { registerEnumType } from 'type-graphql';
import { JointMeetingKind } from '../joint-meeting-kind.js';

registerEnumType(JointMeetingKind, {
  name: 'JointMeetingKind',
  description: 'What kind of meeting a joint body held (会议类别).',
  valuesConfig: {
    REGULAR: { description: '例会: one of those that its rhythm asks for.' },
    THEMATIC: { description: '专题会: about one subject.' },
    ENLARGED: { description: '扩大会: with units that have no seat.' },
    EXTRAORDINARY: { description: '临时会: called for something urgent.' },
  },
});

export { JointMeetingKind };
