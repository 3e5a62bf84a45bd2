import { registerEnumType } from 'type-graphql';
import { DeliberationAction } from '../deliberation-action.js';
import { DeliberationActor } from '../deliberation-actor.js';
import { DeliberationLevel } from '../deliberation-level.js';
import { DeliberationOutcome } from '../deliberation-outcome.js';
import { DeliberationProposer } from '../deliberation-proposer.js';
import { DeliberationStep } from '../deliberation-step.js';

registerEnumType(DeliberationStep, {
  name: 'DeliberationStep',
  description:
    'Which of the five steps (一会五步) a deliberation has come to; none is skipped, none taken back.',
  valuesConfig: {
    COLLECT: { description: '汇: opinions and questions are collected.' },
    SET: { description: '定: the question is set.' },
    DELIBERATE: { description: '议: the council has met and decided.' },
    PUBLICISE: { description: '示: the decision is made public.' },
    EVALUATE: { description: '评: what came of it is judged.' },
  },
});

registerEnumType(DeliberationAction, {
  name: 'DeliberationAction',
  description: 'What takes a deliberation to its next step (协商操作).',
  valuesConfig: {
    SET: { description: '定题: after COLLECT.' },
    DELIBERATE: {
      description: '议事: after SET; takes `attendance`, `decision` and `decidedByOrganizationId`.',
    },
    PUBLICISE: {
      description: '公示: after DELIBERATE; takes `notice`, and everybody may read from then on.',
    },
    EVALUATE: { description: '评议: after PUBLICISE; takes `outcome` and `scores`.' },
    REOPEN: { description: '再议: a new round, after NOT_RESOLVED; takes `summary`, the reason.' },
  },
});

registerEnumType(DeliberationLevel, {
  name: 'DeliberationLevel',
  description: 'At which of the three levels people deliberate (三级议事).',
  valuesConfig: {
    STREET: { description: '街道: of a street or town.' },
    COMMUNITY: { description: '社区: of a community or village.' },
    QUARTER: { description: '小区: of one residential quarter.' },
  },
});

registerEnumType(DeliberationOutcome, {
  name: 'DeliberationOutcome',
  description: 'What the evaluation of a round came to (评议结果).',
  valuesConfig: {
    RESOLVED: { description: '已解决: the question is settled.' },
    NOT_RESOLVED: { description: '未解决: it is not; it may be taken up again.' },
  },
});

registerEnumType(DeliberationProposer, {
  name: 'DeliberationProposer',
  description: 'Who wanted something to be deliberated (提议方).',
  valuesConfig: {
    ORGANIZATION: { description: '组织: a party organization or unit.' },
    RESIDENTS: { description: '居民: residents, who are not named.' },
  },
});

registerEnumType(DeliberationActor, {
  name: 'DeliberationActor',
  description: 'As whom a step was entered (办理身份).',
  valuesConfig: {
    COORDINATOR: { description: '主管部门: an officer in whose jurisdiction the place lies.' },
    CHAIR: { description: '主持单位: the organization that leads the deliberation.' },
  },
});

export {
  DeliberationAction,
  DeliberationActor,
  DeliberationLevel,
  DeliberationOutcome,
  DeliberationProposer,
  DeliberationStep,
};
