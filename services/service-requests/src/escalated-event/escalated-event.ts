import type { ServiceCategory } from '../service-category/service-category.js';
import type { NewServiceRequest } from '../service-request/new-service-request.js';
import { ActorRole, RequestChannel, RequestKind } from '../service-request/service-request.js';
import type { Intake } from '../service-request/service-request.policy.js';

/** The noun under which the grid subgraph tells of events in grids, and what it says when one asks for a request. */
export const GRID_EVENT = 'GridEvent';
export const ESCALATED = 'GridEventEscalated';

/** The noun under which this service tells that it could not take an event in. */
export const ESCALATED_GRID_EVENT = 'EscalatedGridEvent';

/** An event in a grid that is to go on as a request, as the grid subgraph tells of it. */
export interface EscalatedEvent {
  readonly id: string;
  readonly version: number;
  readonly divisionCode: string;
  readonly gridId: string;
  /** What it is about, in the words of grids. */
  readonly categoryCode: string;
  /** In working words, with numbers and plates masked: a feed carries no more. */
  readonly title: string;
  readonly description: string | null;
}

/** Stands for every category of events that a city has not mapped. */
export const ANY_CATEGORY = '*';

/** The request that an event asks for. A grid that was closed meanwhile is left out: its community is known. */
export const requestFor = (
  { divisionCode, title, description }: EscalatedEvent,
  {
    gridCode,
    categoryCode,
  }: { readonly gridCode: string | null; readonly categoryCode: ServiceCategory['code'] },
): NewServiceRequest => ({
  divisionCode,
  gridCode,
  categoryCode,
  title,
  description,
  channel: RequestChannel.GRID_EVENT,
  kind: RequestKind.HELP,
  contact: null,
  externalRef: null,
});

/** Nobody took it in: the event did. Its reporter is not told, so the request has none. */
export const intakeOf = ({ id }: EscalatedEvent): Intake => ({
  actor: { role: ActorRole.SYSTEM, displayName: '网格事件', organizationId: null },
  reporterSubject: null,
  sourceGridEventId: id,
});
