/** A tie between two rows of one city: what it belongs to, and what it leads to. */
export interface ItemLink {
  readonly ownerId: string;
  readonly itemId: string;
}
