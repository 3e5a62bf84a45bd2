/** The kinds of entry that the invented world has; a part of the register's kinds. */
export type DemoRegisterKind =
  | 'DATA_REQUEST'
  | 'FUND_ALLOCATED'
  | 'LIAISON_ASSIGNMENT'
  | 'REPORT_DEMAND'
  | 'RESPONSIBILITY_LETTER'
  | 'SERVICE_BRAND';

/** An entry of the register, as it is on the anchor day. */
export interface RegisterEntryPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly kind: DemoRegisterKind;
  readonly title: string;
  readonly organizationId: string;
  readonly quantity: number | null;
  /** Of demands alone: what is asked for. */
  readonly subject: string | null;
  /** Of demands alone: the one for the same thing before, at most a year earlier. */
  readonly repeatsId: string | null;
  readonly validFrom: Date;
  /** When it was cleared away; null while it stands. */
  readonly clearedAt: Date | null;
}
