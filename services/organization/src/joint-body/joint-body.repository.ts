import type { ChildListReader, IdempotentRequest, PageWindow } from '@governance/shared';
import type { CheckAround } from '../organization/surroundings.js';
import type { JointBodyKind } from './joint-body-kind.js';
import type { JointBody, JointBodyFilter } from './joint-body.js';
import type { JointMember } from './joint-member.js';
import type { NewJointBody } from './new-joint-body.js';
import type { NewJointMember } from './new-joint-member.js';

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
}
