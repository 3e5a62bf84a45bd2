import {
  isEntityId,
  NotFoundError,
  orNotFound,
  type Page,
  type PageRequest,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { JointBodyRepository } from '../joint-body/joint-body.repository.js';
import { JOINT_MATTER_ORDER } from './joint-matter-order.js';
import type { JointMatter, JointMatterFilter } from './joint-matter.js';
import { raiserOf } from './joint-matter.policy.js';
import type { JointMatterRepository } from './joint-matter.repository.js';
import { assertValidMatter, type NewJointMatter } from './new-joint-matter.js';
import { planMatterMove, type WantedMatterMove } from './planned-matter-move.js';

/** What can be done with the matters of joint bodies. */
export class JointMatterService {
  constructor(
    private readonly matters: JointMatterRepository,
    private readonly bodies: Pick<JointBodyRepository, 'findByIds'>,
  ) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: JointMatterFilter, request: PageRequest, viewer: Viewer): Promise<Page<JointMatter>> {
    const selection = { viewer, filter: withSoundPlace(filter) };
    return readPage({ rows: this.matters, order: JOINT_MATTER_ORDER }, selection, request);
  }

  /** Brings a matter before a body. A repetition with the same key answers the matter that the first one raised. */
  async raise(input: NewJointMatter, idempotencyKey: string, viewer: Viewer): Promise<JointMatter> {
    const matter: NewJointMatter = {
      ...input,
      title: input.title.trim(),
      description: input.description?.trim() ?? null,
      category: input.category?.trim() ?? null,
    };
    const [body] = isEntityId(matter.jointBodyId) ? await this.bodies.findByIds([matter.jointBodyId]) : [];
    if (!body) throw new NotFoundError('共建组织', 'jointBodyId');
    const actor = raiserOf(viewer, body, matter);
    assertValidMatter(matter);
    return this.matters.raise(matter, {
      actor,
      organizationId: viewer.organization,
      request: {
        subject: viewer.subject ?? '',
        key: idempotencyKey,
        body: { raiseJointMatter: matter },
      },
    });
  }

  /** Moves a matter on, as the table of moves allows. */
  async move(id: string, wanted: WantedMatterMove, viewer: Viewer): Promise<JointMatter> {
    const matter = await orNotFound(this.findVisible(id, viewer), '事项');
    return this.matters.move(planMatterMove(matter, wanted, viewer, new Date()));
  }

  private async findVisible(id: string, viewer: Viewer): Promise<JointMatter | null> {
    const [matter] = isEntityId(id) ? await this.matters.findByIds([id], viewer) : [];
    return matter ?? null;
  }
}
