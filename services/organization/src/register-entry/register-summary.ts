/** What the entries of one kind in a place come to, as far as the viewer may see them. */
export interface RegisterSummary {
  readonly divisionCode: string;
  readonly kind: string;
  /** How many entries. */
  readonly entries: number;
  /** How many different categories they are in. */
  readonly categories: number;
  /** Sum of their quantities; null when none states one. */
  readonly quantity: number | null;
}
