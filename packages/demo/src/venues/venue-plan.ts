/** The kinds of venue that the invented world has; a part of the graph's `VenueKind`. */
export type DemoVenueKind = 'PARTY_SERVICE_CENTRE' | 'MEDIATION_ROOM' | 'LECTURE_SITE' | 'CONSULTATION_HALL';

/** Hours on weekdays from one to another. */
export interface HoursPlan {
  readonly from: string;
  readonly to: string;
  /** `HH:MM`. */
  readonly opens: string;
  readonly closes: string;
}

/** How many disputes were mediated in a month, by kind. */
export interface MediationsPlan {
  /** First day of the month, `YYYY-MM-DD`. */
  readonly month: string;
  readonly kind: 'NEIGHBOURS' | 'PROPERTY_MANAGEMENT';
  readonly count: number;
}

/** A venue that stands on the anchor day. */
export interface VenuePlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly kind: DemoVenueKind;
  readonly name: string;
  readonly address: string;
  readonly operatedById: string;
  /** Square metres. */
  readonly totalAreaM2: number;
  readonly publicAreaM2: number;
  readonly services: readonly { readonly code: string; readonly name: string }[];
  readonly functions: readonly string[];
  readonly openingHours: readonly HoursPlan[];
  readonly validFrom: Date;
  /** Of mediation rooms alone: one recording a month. */
  readonly mediations: readonly MediationsPlan[];
}
