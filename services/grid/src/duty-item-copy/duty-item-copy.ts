/** The noun under which the organization subgraph tells of duties. */
export const DUTY_ITEM = 'DutyItem';

/** A duty as it stands on a card. */
export interface CopiedDuty {
  readonly title: string;
}

/** A duty that holds in one of many places. */
export interface DutyAtPlace extends CopiedDuty {
  readonly placeCode: string;
}

/** A card shows at most so many duties. */
export const MAX_DUTIES_OF_CARD = 50;

/** What this service may ask about duties. */
export interface DutyDirectory {
  /** Duties of grids that hold in places on a business day: those of each place and of all above, from the top. */
  findInForce(codes: readonly string[], day: string): Promise<readonly DutyAtPlace[]>;
}
