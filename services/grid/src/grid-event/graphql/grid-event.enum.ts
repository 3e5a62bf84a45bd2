import { registerEnumType } from 'type-graphql';
import { EventAction } from '../event-moves.js';
import { EventActorRole, GridEventChannel, GridEventLevel, GridEventStatus } from '../grid-event.js';

registerEnumType(GridEventStatus, {
  name: 'GridEventStatus',
  description: 'Where an event stands (闭环工作流程). CLOSED and CANCELLED are closed, the others open.',
  valuesConfig: {
    REPORTED: { description: '已上报: it waits to be accepted or assigned.' },
    HANDLING: { description: '处置中: somebody looks after it.' },
    TRANSFERRED: { description: '已转办: handed to another level, which has not accepted it yet.' },
    HANDLED: { description: '已处置: whoever had it says that it is done.' },
    CLOSED: { description: '已办结: looked at and closed.' },
    BECAME_REQUEST: {
      description:
        '已转诉求: goes on as a service request, and is closed and opened again with it. It goes back to HANDLING when it could not be taken in as one.',
    },
    CANCELLED: {
      description: '已撤销: reported by mistake, or the request that it became was rejected or withdrawn.',
    },
  },
});

registerEnumType(GridEventLevel, {
  name: 'GridEventLevel',
  description: '四级网格: which level has an event.',
  valuesConfig: {
    GRID: { description: '网格.' },
    COMMUNITY: { description: '社区.' },
    STREET: { description: '街道.' },
    DISTRICT: { description: '区.' },
  },
});

registerEnumType(GridEventChannel, {
  name: 'GridEventChannel',
  description: 'How an event was reported.',
  valuesConfig: {
    MOBILE: { description: '移动端上报: by a worker on the spot.' },
    PATROL: { description: '巡查发现: found on a patrol.' },
    DESK: { description: '坐席登记: taken down at a desk.' },
    RESIDENT: { description: '居民反映: by somebody who lives or is there.' },
  },
});

registerEnumType(EventAction, {
  name: 'GridEventAction',
  description:
    'What moves an event on. Who: the handler works at the level that has it, or for the organization that was asked; the coordinator is an officer of the street or district in whose jurisdiction it lies.',
  valuesConfig: {
    ACCEPT: { description: '受理: REPORTED or TRANSFERRED to HANDLING, by the handler.' },
    ASSIGN: { description: '派遣: to HANDLING, by the coordinator; needs an organization.' },
    TRANSFER: {
      description:
        '转办: REPORTED or HANDLING to TRANSFERRED; needs another level and the decision as reason.',
    },
    RETURN: { description: '退回: TRANSFERRED back to HANDLING where it came from; needs a reason.' },
    HANDLE: { description: '处置完成: HANDLING to HANDLED, by the handler; the reason says what was done.' },
    REWORK: { description: '返工: HANDLED to HANDLING, by the coordinator; needs a reason.' },
    CLOSE: { description: '办结: HANDLED to CLOSED, by the coordinator.' },
    ESCALATE_TO_REQUEST: {
      description: '转为诉求: to BECAME_REQUEST, by the coordinator; needs a reason.',
    },
    CANCEL: {
      description: '撤销: REPORTED to CANCELLED, by the coordinator or the reporter; needs a reason.',
    },
  },
});

registerEnumType(EventActorRole, {
  name: 'GridEventActorRole',
  description: 'As whom somebody acted: a desk, never a person.',
  valuesConfig: {
    REPORTER: { description: '上报人.' },
    GRID_WORKER: { description: '网格员.' },
    STREET: { description: '街道.' },
    DISTRICT: { description: '区.' },
    ORGANIZATION: { description: '承办组织: the organization that was asked.' },
    SYSTEM: { description: '系统: a machine.' },
  },
});

export { EventAction, EventActorRole, GridEventChannel, GridEventLevel, GridEventStatus };
