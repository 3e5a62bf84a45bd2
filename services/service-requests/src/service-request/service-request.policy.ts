import {
  type CodeRange,
  DomainError,
  governs,
  hasRole,
  isWithin,
  subtreeRange,
  type Viewer,
  type WorkingRows,
} from '@governance/shared';
import type { RequestAction } from './request-action.js';
import { movesFrom, type Relation, type RequestMove } from './request-moves.js';
import {
  type Actor,
  ActorRole,
  MAX_TIMELINE,
  RequestChannel,
  type ServiceRequest,
} from './service-request.js';

/**
 * Requests are working rows: whoever governs the place sees them, whoever's organization got one, and who made it.
 * Where the row rule finds these, with the request as `r`.
 */
export const SERVICE_REQUEST_ROWS: WorkingRows = {
  division: 'r.division_code',
  parties: { table: 'service_request_party', on: 'p.city_code = r.city_code AND p.request_id = r.id' },
  person: 'r.reporter_subject',
};

/** For whom a viewer handles requests: by place, by department, and as the one who made it. */
interface HandlingScope {
  readonly ranges: readonly CodeRange[];
  /** Handles what this organization has now. */
  readonly organization: string | null;
  readonly subject: string | null;
}

/** Officers of street and district handle their places, grid workers their own community, departments what they have. */
function handlingScope(viewer: Viewer): HandlingScope {
  const { jurisdictions, organization, subject } = viewer;
  const own = hasRole(viewer, 'GRID_WORKER') ? jurisdictions.filter(isOneCommunity) : [];
  return {
    ranges: hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') ? jurisdictions : own,
    organization: hasRole(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER') ? organization : null,
    subject,
  };
}

/** Whether a viewer handles a request or made it; all others see contacts in its words masked. */
export function handles(viewer: Viewer, request: ServiceRequest): boolean {
  const { ranges, organization, subject } = handlingScope(viewer);
  return (
    isWithin(request.divisionCode, ranges) ||
    (organization !== null && organization === request.departmentId) ||
    (subject !== null && subject === request.reporterSubject)
  );
}

/** What a viewer may do with a request now. */
export const availableActions = (request: ServiceRequest, viewer: Viewer): readonly RequestAction[] =>
  request.version >= MAX_TIMELINE
    ? []
    : movesFrom(request.status)
        .filter((move) => actorOf(move, request, viewer) !== null)
        .map(({ action }) => action);

/** As whom a viewer makes a move; null when they may not. */
export function actorOf(move: RequestMove, request: ServiceRequest, viewer: Viewer): Actor | null {
  const relation = move.who.find((one) => stands[one](viewer, request));
  return relation === undefined ? null : actorAs(ROLE_OF[relation](viewer), viewer);
}

const stands: Readonly<Record<Relation, (viewer: Viewer, request: ServiceRequest) => boolean>> = {
  COORDINATOR: (viewer, { divisionCode }) =>
    hasRole(viewer, 'STREET_OFFICER', 'DISTRICT_SUPERVISOR') && governs(viewer, divisionCode),
  SUPERVISOR: (viewer, { divisionCode }) =>
    hasRole(viewer, 'DISTRICT_SUPERVISOR') && governs(viewer, divisionCode),
  DEPARTMENT: (viewer, { departmentId }) =>
    hasRole(viewer, 'DEPARTMENT_OFFICER', 'STREET_OFFICER') &&
    departmentId !== null &&
    viewer.organization === departmentId,
  REPORTER: ({ subject }, { reporterSubject }) => subject !== null && subject === reporterSubject,
};

const ROLE_OF: Readonly<Record<Relation, (viewer: Viewer) => ActorRole>> = {
  COORDINATOR: (viewer) => (hasRole(viewer, 'STREET_OFFICER') ? ActorRole.STREET : ActorRole.SUPERVISOR),
  SUPERVISOR: () => ActorRole.SUPERVISOR,
  DEPARTMENT: () => ActorRole.DEPARTMENT,
  REPORTER: () => ActorRole.REPORTER,
};

/** Channels through which people speak for themselves; the others are entered by those who took the call. */
const OWN_CHANNELS: ReadonlySet<RequestChannel> = new Set([
  RequestChannel.WEB,
  RequestChannel.MINI_PROGRAM,
  RequestChannel.ONE_TAP,
]);

/** As whom a viewer makes a request, and whether it is their own. */
export interface Intake {
  readonly actor: Actor;
  /** The viewer when they speak for themselves, null when somebody spoke to them. */
  readonly reporterSubject: string | null;
  /** The event in a grid that it came from, when it came from one. */
  readonly sourceGridEventId?: string;
}

/**
 * Anybody signed in may speak for themselves; what came in by another channel is entered by staff of that place and by
 * machines. Throws `UNAUTHENTICATED` or `FORBIDDEN`.
 */
export function intakeBy(viewer: Viewer, channel: RequestChannel, divisionCode: string): Intake {
  if (viewer.subject === null) throw new DomainError('UNAUTHENTICATED', '请先登录');
  const isMachine = hasRole(viewer, 'INTEGRATION');
  if (OWN_CHANNELS.has(channel) && !isMachine) {
    return { actor: actorAs(ActorRole.REPORTER, viewer), reporterSubject: viewer.subject };
  }
  const role = receivingRole(viewer);
  if (role === null || !governs(viewer, divisionCode))
    throw new DomainError('FORBIDDEN', '您无权为该地登记此渠道的诉求', { action: 'createServiceRequest' });
  return { actor: actorAs(role, viewer), reporterSubject: null };
}

function receivingRole(viewer: Viewer): ActorRole | null {
  if (hasRole(viewer, 'INTEGRATION')) return ActorRole.RECEPTION;
  if (hasRole(viewer, 'STREET_OFFICER')) return ActorRole.STREET;
  if (hasRole(viewer, 'DISTRICT_SUPERVISOR')) return ActorRole.SUPERVISOR;
  return hasRole(viewer, 'GRID_WORKER') ? ActorRole.GRID : null;
}

/** What a timeline calls those who act: desks. */
const DESKS: Readonly<Record<ActorRole, string>> = {
  REPORTER: '反映人',
  RECEPTION: '受理席',
  GRID: '网格员',
  STREET: '街道调度岗',
  DEPARTMENT: '承办部门',
  CALLBACK: '回访岗',
  SUPERVISOR: '督办岗',
  SYSTEM: '系统',
};

const actorAs = (role: ActorRole, { organization }: Viewer): Actor => ({
  role,
  displayName: DESKS[role],
  organizationId: role === ActorRole.REPORTER ? null : organization,
});

function isOneCommunity({ from, to }: CodeRange): boolean {
  const own = subtreeRange(from);
  return !from.endsWith('000') && own.to === to;
}
