/** What a venue is. */
export enum VenueKind {
  PARTY_SERVICE_CENTRE = 'PARTY_SERVICE_CENTRE',
  COMMUNITY_SERVICE_CENTRE = 'COMMUNITY_SERVICE_CENTRE',
  GRID_SERVICE_STATION = 'GRID_SERVICE_STATION',
  LECTURE_SITE = 'LECTURE_SITE',
  OPEN_BASE = 'OPEN_BASE',
  MEDIATION_ROOM = 'MEDIATION_ROOM',
  CONSULTATION_HALL = 'CONSULTATION_HALL',
  LIVE_ROOM = 'LIVE_ROOM',
  INCUBATION_BASE = 'INCUBATION_BASE',
  OTHER = 'OTHER',
}

/** Whether a venue of this kind owes residents a share of its area: 党群服务中心, and no other. */
export const isCentre = (kind: VenueKind): boolean => kind === VenueKind.PARTY_SERVICE_CENTRE;

/** The share of its area, in percent, that a centre owes to residents. */
export const OWED_PUBLIC_PERCENT = 60;
