import type { Move } from '../co-building/move.js';
import { ProjectAction, ProjectStatus } from './project-item.js';

/** LEADER: who speaks for the leading organization, and officers who manage the lists of its place. */
export type ProjectRelation = 'LEADER';

const LEADER: readonly ProjectRelation[] = ['LEADER'];
const { PLANNED, RUNNING, COMPLETED, CANCELLED } = ProjectStatus;

/** The life of a project. */
export const PROJECT_MOVES: readonly Move<ProjectStatus, ProjectAction, ProjectRelation>[] = [
  { from: PLANNED, action: ProjectAction.START, to: RUNNING, who: LEADER, needsReason: false },
  { from: RUNNING, action: ProjectAction.COMPLETE, to: COMPLETED, who: LEADER, needsReason: false },
  { from: PLANNED, action: ProjectAction.CANCEL, to: CANCELLED, who: LEADER, needsReason: true },
  { from: RUNNING, action: ProjectAction.CANCEL, to: CANCELLED, who: LEADER, needsReason: true },
];
