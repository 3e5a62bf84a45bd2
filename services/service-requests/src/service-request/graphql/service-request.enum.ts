import { registerEnumType } from 'type-graphql';
import { RequestOrder } from '../service-request-order.js';
import { ActorRole, RequestChannel, RequestKind, RequestPriority } from '../service-request.js';

registerEnumType(RequestChannel, {
  name: 'ServiceRequestChannel',
  description: 'Where a request came in (诉求来源).',
  valuesConfig: {
    HOTLINE_12345: { description: '12345热线: the city hotline.' },
    WEB: { description: '网站: a web page, by the reporter.' },
    MINI_PROGRAM: { description: '小程序: an app inside a messenger, by the reporter.' },
    GRID_EVENT: { description: '网格事件: found or heard by a grid worker.' },
    MEDIA: { description: '媒体反映: press and broadcast.' },
    PETITION: { description: '信访: letters and visits. An ordinary request, with its reporter protected.' },
    CHECK_IN: { description: '报到党员反映: collected by party members who check in to a community.' },
    ONE_TAP: { description: '一键呼叫: an emergency button or another system, by the reporter.' },
  },
});

registerEnumType(RequestKind, {
  name: 'ServiceRequestKind',
  description: 'What the resident wants (诉求类型).',
  valuesConfig: {
    CONSULTATION: { description: '咨询: a question.' },
    HELP: { description: '求助: help.' },
    COMPLAINT: { description: '投诉: a complaint.' },
    REPORT: { description: '举报: a report of a breach of rules.' },
    SUGGESTION: { description: '建议: a suggestion.' },
  },
});

registerEnumType(RequestPriority, {
  name: 'ServiceRequestPriority',
  description: 'How soon somebody must act (紧急程度). Comes from the category.',
  valuesConfig: {
    ROUTINE: { description: '一般: dispatched within a day.' },
    URGENT: { description: '紧急(水电气热等): dispatched within two hours.' },
    EMERGENCY: { description: '突发(公共卫生、生命财产): dispatched within an hour.' },
  },
});

registerEnumType(ActorRole, {
  name: 'ServiceRequestActorRole',
  description: 'As whom somebody acted on a request.',
  valuesConfig: {
    REPORTER: { description: '反映人: whoever made it.' },
    RECEPTION: { description: '受理席: the hotline or another platform that took it in.' },
    GRID: { description: '网格员: a grid worker.' },
    STREET: { description: '街道: an officer of the street or town.' },
    DEPARTMENT: { description: '承办部门: the department that had it.' },
    CALLBACK: { description: '回访岗: whoever asks the reporter afterwards.' },
    SUPERVISOR: { description: '督办岗: a supervisor of the district.' },
    SYSTEM: { description: '系统: nobody; a consequence of something else, e.g. of a split of the grid.' },
  },
});

registerEnumType(RequestOrder, {
  name: 'ServiceRequestOrder',
  description: 'In which order requests are listed.',
  valuesConfig: {
    RECEIVED_AT_DESC: { description: 'The newest first.' },
    RECEIVED_AT_ASC: { description: 'The oldest first.' },
    DUE_ASC: {
      description: 'The earliest due time first; requests without one, such as closed ones, at the end.',
    },
  },
});

export { ActorRole, RequestChannel, RequestKind, RequestOrder, RequestPriority };
