import { registerEnumType } from 'type-graphql';
import { ResourceAction, ResourceStatus } from '../resource-item.js';

registerEnumType(ResourceStatus, {
  name: 'ResourceStatus',
  description: 'Where a resource stands; how much of it is left is a number of its own.',
  valuesConfig: {
    OFFERED: { description: '可提供: on the list.' },
    WITHDRAWN: { description: '已撤回: off the list; what matches have taken stays theirs.' },
  },
});

registerEnumType(ResourceAction, {
  name: 'ResourceAction',
  description: 'What can be done with a resource.',
  valuesConfig: { WITHDRAW: { description: '撤回: `withdrawResource`, OFFERED to WITHDRAWN.' } },
});

export { ResourceAction, ResourceStatus };
