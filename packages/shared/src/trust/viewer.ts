import { type CodeRange, isWithin } from '../codes/division-code.js';

/** Roles that policies know. A token may carry several. */
export const ROLES = [
  'RESIDENT',
  'GRID_WORKER',
  'STREET_OFFICER',
  'DEPARTMENT_OFFICER',
  'DISTRICT_SUPERVISOR',
  'UNIT_SECRETARY',
  'VOLUNTEER',
  'AUDITOR',
  'INTEGRATION',
  'ADMINISTRATOR',
  /** A subgraph that reads another one's feed. Never given to a person. */
  'SERVICE',
] as const;
export type Role = (typeof ROLES)[number];

/** How far into the schema a viewer reaches before rows are looked at. */
export const TIERS = ['open', 'internal', 'audit'] as const;
export type Tier = (typeof TIERS)[number];

/** Who asks, as every subgraph sees it. Comes from the gateway alone; a client can never state it. */
export interface Viewer {
  /** Stable id of the person or client at its issuer; null for nobody. */
  readonly subject: string | null;
  readonly tier: Tier;
  readonly roles: readonly Role[];
  /** Areas whose working rows this viewer may see, as ranges of division codes. */
  readonly jurisdictions: readonly CodeRange[];
  /** Id of the organization that this viewer acts for. */
  readonly organization: string | null;
}

/** Nobody signed in: the open tier. */
export const ANONYMOUS: Viewer = Object.freeze({
  subject: null,
  tier: 'open',
  roles: [],
  jurisdictions: [],
  organization: null,
});

/** The viewer as which a subgraph reads another one's feed. */
export const serviceViewer = (service: string): Viewer => ({
  ...ANONYMOUS,
  subject: `service:${service}`,
  roles: ['SERVICE'],
});

/** Whether the viewer has one of the roles. */
export const hasRole = (viewer: Viewer, ...roles: readonly Role[]): boolean =>
  viewer.roles.some((role) => roles.includes(role));

/** Whether a place lies in the viewer's jurisdictions. */
export const governs = (viewer: Viewer, divisionCode: string): boolean =>
  isWithin(divisionCode, viewer.jurisdictions);
