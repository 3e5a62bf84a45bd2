import { registerEnumType } from 'type-graphql';
import { PatrolFinding } from '../patrol.js';

registerEnumType(PatrolFinding, {
  name: 'PatrolFinding',
  description: 'What was found at a checkpoint.',
  valuesConfig: {
    NONE: { description: '正常: nothing.' },
    ISSUE: { description: '发现问题: something that needs looking after; the note says what.' },
  },
});

export { PatrolFinding };
