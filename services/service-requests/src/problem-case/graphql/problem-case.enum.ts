import { registerEnumType } from 'type-graphql';
import { ProblemGround, ProblemStatus } from '../problem-case.js';
import { ProblemAction } from '../problem-moves.js';

registerEnumType(ProblemGround, {
  name: 'ProblemCaseGround',
  description: 'What made a request a problem case.',
  valuesConfig: {
    REWORKED: { description: '三次重办未解决: reworked three times without success.' },
    NO_LEAD: { description: '三次退单无人牵头: given back by three departments, and nobody leads.' },
  },
});

registerEnumType(ProblemStatus, {
  name: 'ProblemCaseStatus',
  description: 'Where a problem case stands.',
  valuesConfig: {
    LIFTED: { description: '已提级: the government above has to decide.' },
    DECIDED: { description: '已裁定: it has decided, and the decision is carried out.' },
    CLOSED: { description: '已销号: nothing more is to be done.' },
  },
});

registerEnumType(ProblemAction, {
  name: 'ProblemCaseAction',
  description: 'What moves a problem case on; all by a supervisor of the division that it was lifted to.',
  valuesConfig: {
    DECIDE: { description: '裁定: LIFTED or DECIDED to DECIDED; the text is the decision.' },
    CLOSE: { description: '销号: DECIDED to CLOSED; needs a text.' },
  },
});

export { ProblemAction, ProblemGround, ProblemStatus };
