import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { CheckAround } from '../organization/surroundings.js';
import type { JointBodyChange } from './joint-body-change.js';
import type { JointBodyKind } from './joint-body-kind.js';
import type { JointBody, JointBodyFilter } from './joint-body.js';
import type { JointMember } from './joint-member.js';
import type { NewJointBody } from './new-joint-body.js';
import type { NewJointMember } from './new-joint-member.js';
import type { SeatChange } from './seat-change.js';

/** A joint body with a seat that has been given in it. */
export interface GivenSeat {
  readonly jointBody: JointBody;
  readonly member: JointMember;
}

/** What a seat that is given depends on. */
export interface SeatRequest {
  readonly expectedVersion: number;
  readonly idempotent: Omit<IdempotentRequest, 'cityCode'>;
}

/** Every stored joint body. Lists of bodies come in order of place and id, seats in order of rank, time and id. */
export interface JointBodyRepository {
  findByIds(ids: readonly string[]): Promise<readonly JointBody[]>;
  findPage(filter: JointBodyFilter, window: PageWindow): Promise<readonly JointBody[]>;
  count(filter: JointBodyFilter): Promise<number>;
  /** Current bodies of divisions themselves, not of those below. */
  readonly ofDivisions: ChildListReader<{ readonly kind: JointBodyKind | null }, JointBody>;
  /** Seats of joint bodies at an instant; now without one. */
  readonly members: ChildListReader<{ readonly asOf: Date | null }, JointMember>;
  /** Seats that organizations have at an instant; now without one. */
  readonly memberships: ChildListReader<{ readonly asOf: Date | null }, JointMember>;
  /** A seat with its body; null when there is none. */
  findSeat(id: string): Promise<GivenSeat | null>;
  /** Stores a joint body, once for each request key. `check` runs in the same transaction and may refuse. */
  add(
    body: NewJointBody,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<JointBody>;
  /**
   * Gives an organization a seat, once for each request key, and raises the body's version. `check` runs in the same
   * transaction. Throws `CONFLICT` unless the body still has the expected version, and `PERIOD_OVERLAP` when the
   * organization has another seat at the same time.
   */
  addMember(member: NewJointMember, request: SeatRequest, check: CheckAround): Promise<GivenSeat>;
  /**
   * Changes a body and raises its version. `check` runs in the same transaction. Throws `CONFLICT`, and `INVALID_INPUT`
   * for a body that is dissolved.
   */
  change(
    id: string,
    change: JointBodyChange,
    expectedVersion: number,
    check: CheckAround,
  ): Promise<JointBody>;
  /**
   * Ends a body and all seats in it at an instant. Throws `CONFLICT`, and `ACTION_NOT_AVAILABLE` while it has matters or
   * deliberations under way.
   */
  dissolve(id: string, at: Date, expectedVersion: number): Promise<JointBody>;
  /**
   * Ends a seat, or ends it and gives the next one in another role; answers the seat that the change leads to. `check`
   * looks at the seat as it is once the body is held. Throws `CONFLICT` unless the body has the expected version.
   */
  changeSeat(
    seat: JointMember,
    change: SeatChange,
    expectedVersion: number,
    check: (seat: JointMember) => void,
  ): Promise<GivenSeat>;
}
