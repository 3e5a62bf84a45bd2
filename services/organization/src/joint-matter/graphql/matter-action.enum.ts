import { registerEnumType } from 'type-graphql';
import { MatterAction } from '../matter-action.js';
import { MatterActor } from '../matter-actor.js';

registerEnumType(MatterAction, {
  name: 'JointMatterAction',
  description: 'What moves a matter of a joint body on (事项操作).',
  valuesConfig: {
    ACCEPT: { description: '受理: the body takes it up.' },
    REJECT: { description: '不予受理: the body does not; takes `reason`.' },
    REINSTATE: { description: '恢复: back from REJECTED to RAISED; takes `reason`.' },
    START: { description: '上会: the body begins to work on it.' },
    DECIDE: { description: '决定: takes `decision` and `responsibleOrganizationId`.' },
    REVISE: { description: '重新审议: the decision is taken back; takes `reason`.' },
    COMPLETE: { description: '办结: what was decided is done; takes `reason`, the result in words.' },
    REOPEN: { description: '重启: back from COMPLETED to IN_PROGRESS; takes `reason`.' },
  },
});

registerEnumType(MatterActor, {
  name: 'JointMatterActor',
  description: 'As whom somebody acted on a matter (办理身份): an organization, never a person by name.',
  valuesConfig: {
    COORDINATOR: { description: '主管部门: an officer in whose jurisdiction the body lies.' },
    CHAIR: { description: '牵头单位: the organization that leads the body.' },
    RAISER: { description: '提出单位: the organization that raised it.' },
    RESPONSIBLE: { description: '责任单位: the organization that carries it out.' },
  },
});

export { MatterAction, MatterActor };
