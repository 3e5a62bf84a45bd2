import {
  isEntityId,
  NotFoundError,
  orNotFound,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { JointBodyRepository } from '../joint-body/joint-body.repository.js';
import { DELIBERATION_ORDER } from './deliberation-order.js';
import type { DeliberationFilter, SeenDeliberation } from './deliberation.js';
import { openerOf } from './deliberation.policy.js';
import type { DeliberationRepository } from './deliberation.repository.js';
import { assertValidDeliberation, type NewDeliberation } from './new-deliberation.js';
import { planStep, type WantedStep } from './planned-step.js';

/** A deliberation as its opener states it: without a place it is that of the body. */
export interface StatedDeliberation extends Omit<NewDeliberation, 'divisionCode'> {
  readonly divisionCode: string | null;
}

/** What can be done with deliberations. */
export class DeliberationService {
  constructor(
    private readonly deliberations: DeliberationRepository,
    private readonly bodies: Pick<JointBodyRepository, 'findByIds'>,
  ) {}

  /** A page of what the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(
    filter: DeliberationFilter,
    request: PageRequest,
    viewer: Viewer,
  ): Promise<Page<SeenDeliberation>> {
    const selection = { viewer, filter: withSoundPlace(filter) };
    return readPage({ rows: this.deliberations, order: DELIBERATION_ORDER }, selection, request);
  }

  /** Opens a deliberation. A repetition with the same key answers the one that the first one opened. */
  async open(input: StatedDeliberation, idempotencyKey: string, viewer: Viewer): Promise<SeenDeliberation> {
    const { jointBodyId } = input;
    const [body] = isEntityId(jointBodyId) ? await this.bodies.findByIds([jointBodyId]) : [];
    if (!body) throw new NotFoundError('共建组织', 'jointBodyId');
    const deliberation: NewDeliberation = {
      ...input,
      divisionCode:
        input.divisionCode === null
          ? body.divisionCode
          : parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      topic: input.topic.trim(),
    };
    const actor = openerOf(viewer, deliberation);
    assertValidDeliberation(deliberation, body.validFrom, new Date());
    return this.deliberations.open(deliberation, {
      actor,
      viewer,
      request: {
        subject: viewer.subject ?? '',
        key: idempotencyKey,
        body: { openDeliberation: deliberation },
      },
    });
  }

  /** Takes a deliberation to its next step, as the table of moves allows. */
  async advance(id: string, wanted: WantedStep, viewer: Viewer): Promise<SeenDeliberation> {
    const deliberation = await orNotFound(this.findVisible(id, viewer), '协商');
    return this.deliberations.advance(planStep(deliberation, wanted, viewer, new Date()), viewer);
  }

  private async findVisible(id: string, viewer: Viewer): Promise<SeenDeliberation | null> {
    const [deliberation] = isEntityId(id) ? await this.deliberations.findByIds([id], viewer) : [];
    return deliberation ?? null;
  }
}
