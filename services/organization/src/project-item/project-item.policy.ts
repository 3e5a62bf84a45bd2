import { DomainError, type Viewer } from '@governance/shared';
import { managesLists, speaksFor } from '../co-building/co-building.policy.js';
import { actionsFrom } from '../co-building/move.js';
import type { ProjectAction, ProjectItem } from './project-item.js';
import { PROJECT_MOVES } from './project-moves.js';

type Side = Pick<ProjectItem, 'divisionCode' | 'leaderId'>;

/** Whether a viewer runs a project: speaks for who leads it, or manages the lists of its place. */
export const runsProject = (viewer: Viewer, { divisionCode, leaderId }: Side): boolean =>
  managesLists(viewer, divisionCode) || speaksFor(viewer, leaderId);

/** Throws `FORBIDDEN` unless the viewer may plan this project. */
export function assertMayPlan(viewer: Viewer, side: Side): void {
  if (!runsProject(viewer, side))
    throw new DomainError('FORBIDDEN', '您无权登记该项目', { action: 'planProject' });
}

/** What a viewer may do with a project now. */
export const projectActions = (project: ProjectItem, viewer: Viewer): readonly ProjectAction[] =>
  actionsFrom(PROJECT_MOVES, project.status, () => runsProject(viewer, project));
