/** Where an agreement stands. The moves between these are in `agreement-moves.ts`. */
export enum AgreementStatus {
  SIGNED = 'SIGNED',
  COMPLETED = 'COMPLETED',
  TERMINATED = 'TERMINATED',
}

/** What can be done with an agreement. */
export enum AgreementAction {
  COMPLETE = 'COMPLETE',
  TERMINATE = 'TERMINATE',
}

/** 共建协议: what one unit and one community agree for one year (一单位一协议). */
export interface PairingAgreement {
  readonly id: string;
  /** The community. */
  readonly divisionCode: string;
  readonly version: number;
  readonly unitId: string;
  readonly year: number;
  readonly status: AgreementStatus;
  /** Business day, `YYYY-MM-DD`. */
  readonly signedOn: string;
  /** Business day on which it was completed or terminated; null while it is signed. */
  readonly endedOn: string | null;
  /** What its paper is called or numbered. */
  readonly document: string | null;
  readonly reason: string | null;
}

/** How many units and communities of a place are paired in a year, each counted once, and by how many agreements. */
export interface PairingCounts {
  readonly agreements: number;
  readonly units: number;
  readonly communities: number;
}

/** First business day of a year. */
const newYear = (year: number): string => `${String(year)}-01-01`;

/** From when an agreement is active and until when, `to` exclusive, if nobody ends it: the year, from its signing on. */
export const fullTerm = ({
  year,
  signedOn,
}: Pick<PairingAgreement, 'year' | 'signedOn'>): { readonly from: string; readonly to: string } => {
  const from = newYear(year);
  return { from: signedOn > from ? signedOn : from, to: newYear(year + 1) };
};

/** The business day on which an agreement that ends on `day` ceases to be active: within its term. */
export function endOfTerm(agreement: Pick<PairingAgreement, 'year' | 'signedOn'>, day: string): string {
  const { from, to } = fullTerm(agreement);
  if (day < from) return from;
  return day < to ? day : to;
}
