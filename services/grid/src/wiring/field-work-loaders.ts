import { ChildPages, loadByKey, loadListBy, type Viewer } from '@governance/shared';
import { GRID_EVENT_ORDER } from '../grid-event/grid-event-order.js';
import type { GridEventRepository } from '../grid-event/grid-event.repository.js';
import type { PatrolCheckpointRepository } from '../patrol-checkpoint/patrol-checkpoint.repository.js';
import { PATROL_ORDER } from '../patrol/patrol-order.js';
import type { PatrolRepository } from '../patrol/patrol.repository.js';
import type { VisitRepository } from '../visit/visit.repository.js';
import { VisitsOfGrids } from '../visit/visits-of-grids.js';

/** Where patrols, visits and grid events are stored. */
export interface FieldWorkRepositories {
  readonly checkpoints: PatrolCheckpointRepository;
  readonly patrols: PatrolRepository;
  readonly visits: VisitRepository;
  readonly events: GridEventRepository;
}

/** Loaders of what is done in the grids. One set per request. */
export const fieldWorkLoaders = (
  { checkpoints, patrols, visits, events }: FieldWorkRepositories,
  viewer: Viewer,
) => ({
  checkpoint: loadByKey(
    (ids) => checkpoints.findByIds(ids),
    ({ id }) => id,
  ),
  checkpointsOfGrid: loadListBy(
    (ids) => checkpoints.findByGrids(ids),
    ({ gridId }) => gridId,
  ),
  patrol: loadByKey(
    (ids) => patrols.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  patrolsOfGrid: new ChildPages(patrols.ofGrids(viewer), PATROL_ORDER),
  reachedOfPatrol: loadListBy(
    (ids) => patrols.findReached(ids),
    ({ patrolId }) => patrolId,
  ),
  gridEvent: loadByKey(
    (ids) => events.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  gridEventByNumber: loadByKey(
    (numbers) => events.findByNumbers(numbers, viewer),
    ({ number }) => number,
  ),
  gridEventsOfGrid: new ChildPages(events.ofGrids(viewer), GRID_EVENT_ORDER),
  gridEventsOfDivision: new ChildPages(events.ofDivisions(viewer), GRID_EVENT_ORDER),
  gridEventsOfPatrol: loadListBy(
    (ids) => events.findByPatrols(ids, viewer),
    ({ patrolId }) => patrolId ?? '',
  ),
  gridEventTimeline: loadListBy(
    (ids) => events.findTimelines(ids),
    ({ eventId }) => eventId,
  ),
  visitsOfGrid: new VisitsOfGrids((ids, days) => visits.sums(ids, days, viewer)),
});
