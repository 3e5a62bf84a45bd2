import { registerEnumType } from 'type-graphql';
import { ProjectAction, ProjectStatus } from '../project-item.js';

registerEnumType(ProjectStatus, {
  name: 'ProjectStatus',
  description: 'Where a project stands.',
  valuesConfig: {
    PLANNED: { description: '计划中: not begun yet.' },
    RUNNING: { description: '实施中: being carried out.' },
    COMPLETED: { description: '已完成: carried out.' },
    CANCELLED: { description: '已取消: given up.' },
  },
});

registerEnumType(ProjectAction, {
  name: 'ProjectAction',
  description:
    'What can be done with a project, by who speaks for the leading organization and by officers of its place.',
  valuesConfig: {
    START: { description: '启动: `startProject`, PLANNED to RUNNING.' },
    COMPLETE: { description: '完成: `completeProject`, RUNNING to COMPLETED.' },
    CANCEL: { description: '取消: `cancelProject`, PLANNED or RUNNING to CANCELLED.' },
  },
});

export { ProjectAction, ProjectStatus };
