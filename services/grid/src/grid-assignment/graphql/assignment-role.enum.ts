import { registerEnumType } from 'type-graphql';
import { AssignmentRole } from '../grid-assignment.js';

registerEnumType(AssignmentRole, {
  name: 'GridAssignmentRole',
  description: 'As what a worker answers for a grid.',
  valuesConfig: {
    MAIN: { description: '主责: answers first; a grid has at most one at a time.' },
    DEPUTY: { description: '副: stands in for the main worker.' },
    MEMBER: { description: '成员: works in the grid.' },
  },
});

export { AssignmentRole };
