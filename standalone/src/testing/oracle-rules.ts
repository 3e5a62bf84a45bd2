import type { SubgraphName, Viewer } from '@governance/shared';

/** A directory: whoever asks. */
export const everybody = () => true;
/** Whether a place lies in one of the viewer's areas. */
export const inJurisdiction = (viewer: Viewer, code: string) =>
  viewer.jurisdictions.some(({ from, to }) => from <= code && code < to);
/** Whether somebody works here. */
export const isStaff = ({ roles }: Viewer) =>
  !roles.every((role) => ['RESIDENT', 'VOLUNTEER', 'UNIT_SECRETARY'].includes(role));

/** A row as the database gives it. */
export type Raw = Record<string, string | null> & {
  key: string;
  division: string;
  parties?: string[] | null;
};

/** A noun's rows and who sees them. */
export interface Noun {
  readonly service: SubgraphName;
  readonly sql: string;
  readonly isSeen: (viewer: Viewer, row: Raw) => boolean;
}

/** Working rows: by place, by party, by person. */
export const working = (viewer: Viewer, { division, parties, person }: Raw): boolean =>
  inJurisdiction(viewer, division) ||
  (viewer.organization !== null && (parties as string[] | null)?.includes(viewer.organization) === true) ||
  (viewer.subject !== null && person === viewer.subject);

/** Personal rows: by place for staff, by home organization, by person. */
export const ofVolunteer = (viewer: Viewer, { division, home, person }: Raw): boolean =>
  (isStaff(viewer) && inJurisdiction(viewer, division)) ||
  (viewer.organization !== null && viewer.organization === home) ||
  (viewer.subject !== null && viewer.subject === person);
