import { isEntityId, NotFoundError, type Viewer } from '@governance/shared';
import type { SeenDeliberation } from '../deliberation/deliberation.js';
import { assertMayRecordOpinions } from '../deliberation/deliberation.policy.js';
import type { DeliberationRepository } from '../deliberation/deliberation.repository.js';
import { assertValidOpinions, type NewOpinion } from './new-opinions.js';
import type { OpinionRepository } from './opinion.repository.js';

/** What can be done with opinions on deliberations. */
export class OpinionService {
  constructor(
    private readonly opinions: OpinionRepository,
    private readonly deliberations: Pick<DeliberationRepository, 'findByIds'>,
  ) {}

  /** Enters opinions. A repetition with the same key enters nothing more. */
  async record(
    deliberationId: string,
    input: readonly NewOpinion[],
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<SeenDeliberation> {
    const [deliberation] = isEntityId(deliberationId)
      ? await this.deliberations.findByIds([deliberationId], viewer)
      : [];
    if (!deliberation) throw new NotFoundError('协商', 'deliberationId');
    assertMayRecordOpinions(viewer, deliberation);
    const opinions = input.map(({ text, ...opinion }) => ({ ...opinion, text: text?.trim() ?? null }));
    assertValidOpinions(opinions);
    const body = { recordOpinions: { deliberationId, opinions } };
    return this.opinions.add(deliberationId, opinions, {
      viewer,
      request: { subject: viewer.subject ?? '', key: idempotencyKey, body },
    });
  }
}
