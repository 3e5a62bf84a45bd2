/** A resource to be proposed for a need. */
export interface NewMatch {
  readonly needId: string;
  readonly resourceId: string;
  readonly projectId: string | null;
  /** How much of the resource it takes. */
  readonly quantity: number;
}
