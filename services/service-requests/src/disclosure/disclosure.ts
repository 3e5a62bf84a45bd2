/**
 * 晾晒: the problem of a request and what came of it, as everybody may read it. What was published may be withdrawn; then
 * the stub with the reason stays.
 */
export interface Disclosure {
  readonly id: string;
  readonly cityCode: string;
  readonly divisionCode: string;
  /** Shown to those who see the request. */
  readonly requestId: string;
  readonly categoryCode: string;
  readonly version: number;
  /** Null once withdrawn. */
  readonly problem: string | null;
  /** Null once withdrawn. */
  readonly result: string | null;
  /** What was left out or made unrecognizable; null when nothing was, or once withdrawn. */
  readonly redactionNote: string | null;
  /** The organization that published it. */
  readonly organizationId: string | null;
  readonly publishedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

/** What a list of disclosures is limited to. */
export interface DisclosureFilter {
  readonly divisionCode?: string | null;
  readonly categoryCode?: string | null;
  readonly publishedFrom?: Date | null;
  readonly publishedTo?: Date | null;
}
