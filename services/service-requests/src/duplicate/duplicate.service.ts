import {
  DomainError,
  isEntityId,
  NotFoundError,
  parseDivisionCode,
  parseGridCode,
  type Viewer,
} from '@governance/shared';
import type { ServiceRequestRepository } from '../service-request/service-request.repository.js';
import type { DuplicateCandidate } from './duplicate-candidate.js';
import type { DraftRequest, DuplicateRepository } from './duplicate.repository.js';

const MAX_TITLE_LENGTH = 100;

/** What may be about the same matter. */
export class DuplicateService {
  constructor(
    private readonly duplicates: DuplicateRepository,
    private readonly requests: ServiceRequestRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Of a stored request; throws `NOT_FOUND` for one that there is not or may not be seen. */
  async ofRequest(id: string, viewer: Viewer): Promise<readonly DuplicateCandidate[]> {
    const [request] = isEntityId(id) ? await this.requests.findByIds([id], viewer) : [];
    if (!request) throw new NotFoundError('诉求');
    return (await this.duplicates.ofRequests([id], viewer)).get(id) ?? [];
  }

  /** Of a request that is about to be made. Throws `UNAUTHENTICATED` and what is wrong with the codes. */
  async ofDraft(draft: DraftRequest, viewer: Viewer): Promise<readonly DuplicateCandidate[]> {
    if (viewer.subject === null) throw new DomainError('UNAUTHENTICATED', '请先登录');
    if (Array.from(draft.title).length > MAX_TITLE_LENGTH)
      throw new DomainError('INVALID_INPUT', `标题应为 1 到 ${String(MAX_TITLE_LENGTH)} 个字`, {
        field: 'draft.title',
      });
    const gridCode = draft.gridCode === null ? null : parseGridCode(draft.gridCode, 'draft.gridCode');
    const place = parseDivisionCode(draft.divisionCode, 'draft.divisionCode');
    return this.duplicates.ofDraft(
      { ...draft, gridCode, divisionCode: gridCode?.slice(0, 12) ?? place, at: this.now() },
      viewer,
    );
  }
}
