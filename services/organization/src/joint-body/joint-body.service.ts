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
import { JOINT_BODY_ORDER } from './joint-body-order.js';
import type { JointBody, JointBodyFilter } from './joint-body.js';
import { assertMayManageJointBodies } from './joint-body.policy.js';
import type { GivenSeat, JointBodyRepository } from './joint-body.repository.js';
import { assertValidJointBody, type NewJointBody } from './new-joint-body.js';
import { assertValidSeat, type NewJointMember } from './new-joint-member.js';

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
    const [body] = isEntityId(jointBodyId) ? await this.bodies.findByIds([jointBodyId]) : [];
    if (!body) throw new NotFoundError('共建组织', 'jointBodyId');
    assertMayManageJointBodies(viewer, body.divisionCode);
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
}
