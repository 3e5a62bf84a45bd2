import {
  assertPeriod,
  isEntityId,
  NotFoundError,
  type Page,
  type PageRequest,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { ServiceRequestRepository } from '../service-request/service-request.repository.js';
import { DISCLOSURE_ORDER } from './disclosure-order.js';
import type { DisclosureRepository } from './disclosure.repository.js';
import type { Disclosure, DisclosureFilter } from './disclosure.js';
import {
  assertPublishable,
  assertSoundWithdrawal,
  type NewDisclosure,
  publisherFor,
} from './new-disclosure.js';

/** Which disclosure is withdrawn, and why. */
export interface Withdrawal {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** What can be done with disclosures. */
export class DisclosureService {
  constructor(
    private readonly disclosures: DisclosureRepository,
    private readonly requests: ServiceRequestRepository,
  ) {}

  /** A page of what was published. Throws `DIVISION_CODE_MALFORMED`, `PERIOD_INVALID` and what is wrong with a page. */
  async list(filter: DisclosureFilter, request: PageRequest): Promise<Page<Disclosure>> {
    const { publishedFrom: from, publishedTo: to } = filter;
    if (from != null && to != null) assertPeriod({ from, to }, 'filter.publishedTo');
    return readPage({ rows: this.disclosures, order: DISCLOSURE_ORDER }, withSoundPlace(filter), request);
  }

  /** Publishes a request that is done, in words written for everybody. */
  async publish(input: NewDisclosure, idempotencyKey: string, viewer: Viewer): Promise<Disclosure> {
    const disclosure: NewDisclosure = {
      ...input,
      problem: input.problem.trim(),
      result: input.result.trim(),
      redactionNote: input.redactionNote?.trim() ?? null,
    };
    const { requestId } = disclosure;
    const [request] = isEntityId(requestId) ? await this.requests.findByIds([requestId], viewer) : [];
    if (!request) throw new NotFoundError('诉求', 'requestId');
    const publisher = publisherFor(viewer, request.divisionCode);
    assertPublishable(disclosure);
    const body = { publishServiceRequest: disclosure };
    return this.disclosures.add(request, disclosure, publisher, {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body,
    });
  }

  /** Withdraws what was published; the stub with the reason stays. */
  async withdraw(input: Withdrawal, viewer: Viewer): Promise<Disclosure> {
    const { id, expectedVersion } = input;
    const [disclosure] = isEntityId(id) ? await this.disclosures.findByIds([id]) : [];
    if (!disclosure) throw new NotFoundError('公开信息');
    const publisher = publisherFor(viewer, disclosure.divisionCode);
    const reason = input.reason.trim();
    assertSoundWithdrawal(reason);
    return this.disclosures.withdraw(id, expectedVersion, reason, publisher);
  }
}
