/**
 * A party organization and the unit beside it that governs the same ground, e.g. a 社区党工委 and its 管委会. One link
 * for both, so that neither side can say otherwise.
 */
export interface Counterpart {
  readonly partyId: string;
  readonly administrativeId: string;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** The other side of a link. */
export const otherSide = ({ partyId, administrativeId }: Counterpart, id: string): string =>
  id === partyId ? administrativeId : partyId;
