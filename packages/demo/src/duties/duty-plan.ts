/** Why something stands on a list of duties. */
export type DemoDutyKind =
  'SELF_GOVERNANCE' | 'STATUTORY_ASSISTANCE' | 'PURCHASABLE' | 'NEGATIVE' | 'ADMITTED' | 'ORGANIZATION_DUTY';

/** A duty on the list of a place or an organization. Days are business days. */
export interface DutyPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly level: 'STREET' | 'COMMUNITY' | 'GRID';
  readonly kind: DemoDutyKind;
  readonly title: string;
  readonly legalBasis: string | null;
  readonly responsibleOrganizationId: string | null;
  readonly organizationId: string | null;
  readonly decidedOn: string;
  /** When it was taken off for want of a legal basis; null while it stands. */
  readonly removedOn: string | null;
}

/** A department's request to let in a task, and what was decided. */
export interface DutyAdmissionPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly status: 'REQUESTED' | 'APPROVED' | 'REJECTED';
  readonly requestingOrganizationId: string;
  /** Who asked, as the development issuer names people. */
  readonly requestedBySubject: string;
  readonly title: string;
  readonly legalBasis: string;
  readonly staff: number | null;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  /** The duty that came of it, which stands among the duties of the same plan. */
  readonly dutyItemId: string | null;
}
