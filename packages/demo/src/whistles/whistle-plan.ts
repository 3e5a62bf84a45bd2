/** What a whistle is blown for. */
export type DemoWhistleKind = 'DAILY' | 'KEY' | 'CAMPAIGN' | 'EMERGENCY';

/** A department's turn with a whistle. */
export interface WhistleCallPlan {
  readonly id: string;
  readonly departmentId: string;
  /** Null when it has not said that it comes. */
  readonly acknowledgedAt: Date | null;
  /** Within half an hour of the call; null when it has not come. */
  readonly arrivedAt: Date | null;
  /** What the street would give it, 0 to 100, when it came. */
  readonly score: number;
}

/** A street's call to departments. */
export interface WhistlePlan {
  readonly id: string;
  readonly divisionCode: string;
  readonly gridId: string | null;
  readonly requestId: string | null;
  readonly kind: DemoWhistleKind;
  readonly title: string;
  readonly reason: string;
  /** The committee of the township. */
  readonly blownById: string;
  readonly sponsor: { readonly name: string; readonly post: string } | null;
  readonly status: 'BLOWN' | 'DISPOSED' | 'CLOSED' | 'WITHDRAWN';
  readonly blownAt: Date;
  /** Null unless it was disposed of. */
  readonly disposedAt: Date | null;
  /** When it was closed or withdrawn; null while it is open. */
  readonly closedAt: Date | null;
  /** At least two. */
  readonly calls: readonly WhistleCallPlan[];
}
