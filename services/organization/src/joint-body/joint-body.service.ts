import {
  cityOfId,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import { assertBodyFits, assertOrganizationStands } from './joint-body-fit.js';
import { assertValidChange, type JointBodyChange } from './joint-body-change.js';
import { JOINT_BODY_ORDER } from './joint-body-order.js';
import type { JointBody, JointBodyFilter } from './joint-body.js';
import { assertMayManageJointBodies } from './joint-body.policy.js';
import type { GivenSeat, JointBodyRepository } from './joint-body.repository.js';
import { assertValidJointBody, type NewJointBody } from './new-joint-body.js';
import { assertValidSeat, type NewJointMember } from './new-joint-member.js';
import { assertSeatMayChange, type SeatChange } from './seat-change.js';

/** What a request to give a seat states besides the seat. */
export interface SeatTerms {
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

/** What can be done with joint bodies. */
export class JointBodyService {
  constructor(private readonly bodies: JointBodyRepository) {}

  /** A page of current bodies. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: JointBodyFilter, request: PageRequest): Promise<Page<JointBody>> {
    return readPage({ rows: this.bodies, order: JOINT_BODY_ORDER }, withSoundPlace(filter), request);
  }

  /** Makes a joint body. A repetition with the same key answers the body that the first one made. */
  async create(input: NewJointBody, idempotencyKey: string, viewer: Viewer): Promise<JointBody> {
    const body: NewJointBody = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
    };
    assertMayManageJointBodies(viewer, body.divisionCode);
    assertValidJointBody(body, new Date());
    const request = { subject: viewer.subject ?? '', key: idempotencyKey, body: { createJointBody: body } };
    return this.bodies.add(body, request, (around) => assertBodyFits(body, around));
  }

  /** Gives an organization a seat. A repetition with the same key answers the seat that the first one gave. */
  async addMember(
    member: NewJointMember,
    { expectedVersion, idempotencyKey }: SeatTerms,
    viewer: Viewer,
  ): Promise<GivenSeat> {
    const { jointBodyId, organizationId } = member;
    const body = await this.getManaged(jointBodyId, 'jointBodyId', viewer);
    assertValidSeat(member, body.validFrom, new Date());
    const idempotent = {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body: { addJointMember: { ...member, expectedVersion } },
    };
    return this.bodies.addMember(member, { expectedVersion, idempotent }, (around) =>
      assertOrganizationStands(organizationId, cityOfId(jointBodyId), { around, field: 'organizationId' }),
    );
  }

  /** Changes name, rhythm or chair of a body. */
  async change(
    id: string,
    change: JointBodyChange,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<JointBody> {
    await this.getManaged(id, 'id', viewer);
    const trimmed = change.name === undefined ? change : { ...change, name: change.name.trim() };
    assertValidChange(trimmed);
    const { chairOrganizationId } = trimmed;
    return this.bodies.change(id, trimmed, expectedVersion, async (around) => {
      if (chairOrganizationId != null)
        await assertOrganizationStands(chairOrganizationId, cityOfId(id), {
          around,
          field: 'chairOrganizationId',
        });
    });
  }

  /** Ends a body and all its seats now. */
  async dissolve(id: string, expectedVersion: number, viewer: Viewer): Promise<JointBody> {
    await this.getManaged(id, 'id', viewer);
    return this.bodies.dissolve(id, new Date(), expectedVersion);
  }

  /** Ends a seat or changes its role, now or at an instant since it began. */
  async changeSeat(
    memberId: string,
    change: SeatChange,
    expectedVersion: number,
    viewer: Viewer,
  ): Promise<GivenSeat> {
    const found = isEntityId(memberId) ? await this.bodies.findSeat(memberId) : null;
    if (!found) throw new NotFoundError('任职', 'memberId');
    assertMayManageJointBodies(viewer, found.jointBody.divisionCode);
    return this.bodies.changeSeat(found.member, change, expectedVersion, (seat) => {
      assertSeatMayChange(seat, change, new Date());
    });
  }

  private async getManaged(id: string, field: string, viewer: Viewer): Promise<JointBody> {
    const [body] = isEntityId(id) ? await this.bodies.findByIds([id]) : [];
    if (!body) throw new NotFoundError('共建组织', field);
    assertMayManageJointBodies(viewer, body.divisionCode);
    return body;
  }
}
