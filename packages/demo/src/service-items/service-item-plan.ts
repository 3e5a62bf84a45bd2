/** Something that residents can have done by the offices of a county or a township. */
export interface ServiceItemPlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly code: string;
  readonly kind: 'PUBLIC_CONVENIENCE' | 'ON_APPLICATION';
  readonly name: string;
  readonly visitsRequired: number;
  readonly online: boolean;
  readonly agency: readonly ('PAYMENT' | 'HANDLING' | 'REPRESENTATION')[];
  readonly venue: string;
  readonly departmentId: string;
}

/** Which department leads a category in a county. */
export interface DispatchRulePlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly categoryCode: string;
  readonly departmentId: string;
}
