/** What a unit of the invented world offers. */
export interface ResourcePlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly title: string;
  readonly categoryCode: string;
  readonly ownerId: string;
  readonly unit: string;
  readonly capacity: number;
  readonly used: number;
  readonly availableFrom: Date;
}

/** What a community of the invented world needs. */
export interface NeedPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly title: string;
  readonly categoryCode: string;
  readonly statedById: string;
  readonly status: 'STATED' | 'MATCHED' | 'FULFILLED';
  readonly statedAt: Date;
  readonly matchedAt: Date | null;
  readonly endedAt: Date | null;
}

/** A resource proposed for a need, and what became of it. */
export interface MatchPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly needId: string;
  readonly resourceId: string;
  readonly statedById: string;
  readonly ownerId: string;
  readonly quantity: number;
  readonly status: 'PROPOSED' | 'ACCEPTED' | 'COMPLETED';
  readonly proposedAt: Date;
  readonly acceptedAt: Date | null;
  readonly endedAt: Date | null;
}

/** What a unit and a community agreed for a year. Days are business days, `YYYY-MM-DD`. */
export interface AgreementPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly unitId: string;
  readonly year: number;
  readonly status: 'SIGNED' | 'COMPLETED';
  readonly signedOn: string;
  readonly endedOn: string | null;
}

/** What organizations carry out together. */
export interface ProjectPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly title: string;
  readonly categoryCode: string;
  readonly leaderId: string;
  readonly agreementId: string;
  readonly needId: string;
  readonly resourceId: string;
  readonly status: 'PLANNED' | 'RUNNING';
  readonly plannedFrom: Date;
}

/** An organization that sees a need, a resource or a project. */
export interface PartyPlan {
  readonly itemId: string;
  readonly organizationId: string;
}
