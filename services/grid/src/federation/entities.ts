import type { ReferenceResolver } from '@governance/shared';
import type { GridContext } from '../context.js';

/** Entities that this subgraph answers for when another one names them by their key. */
export const entities: Readonly<Record<string, ReferenceResolver<GridContext>>> = {
  Division: ({ code }, { loaders }) => loaders.division.load(code ?? '', null),
  Grid: ({ id }, { loaders }) => loaders.grid.load(id ?? '', null),
  GridWorker: ({ id }, { loaders }) => loaders.worker.load(id ?? ''),
  ResidentialQuarter: ({ id }, { loaders }) => loaders.quarter.load(id ?? ''),
  GridResponsibility: ({ id }, { loaders }) => loaders.responsibility.load(id ?? ''),
  GridEvent: ({ id }, { loaders }) => loaders.gridEvent.load(id ?? ''),
  Patrol: ({ id }, { loaders }) => loaders.patrol.load(id ?? ''),
  CommandCenter: ({ id }, { loaders }) => loaders.commandCenter.load(id ?? ''),
  RoadSegment: ({ id }, { loaders }) => loaders.roadSegment.load(id ?? ''),
  FrontageAgreement: ({ id }, { loaders }) => loaders.frontageAgreement.load(id ?? ''),
  ServiceStation: ({ id }, { loaders }) => loaders.serviceStation.load(id ?? ''),
  Broadcast: ({ id }, { loaders }) => loaders.broadcast.load(id ?? ''),
  Organization: ({ id }) => ({ id }),
};
