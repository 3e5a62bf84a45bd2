import {
  assertPeriod,
  cityCodeOf,
  DomainError,
  type ExternalRef,
  isEntityId,
  isExternalRef,
  orNotFound,
  type Page,
  type PageRequest,
  parseDivisionCode,
  parseGridCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { DispatchRuleRepository } from '../dispatch-rule/dispatch-rule.repository.js';
import { withSuggestion } from '../dispatch-rule/with-suggestion.js';
import { normalizedContact } from '../reporter-contact/reporter-contact.js';
import { assertValidNewRequest, type NewServiceRequest } from './new-service-request.js';
import { assertMayAbsorb, planMove, type WantedMove } from './planned-move.js';
import { REQUEST_ORDERS, type RequestOrder } from './service-request-order.js';
import { intakeBy } from './service-request.policy.js';
import type { Selection, ServiceRequestRepository } from './service-request.repository.js';
import { RequestChannel, type ServiceRequest, type ServiceRequestFilter } from './service-request.js';

/** What can be done with requests. */
export class ServiceRequestService {
  constructor(
    private readonly requests: ServiceRequestRepository,
    private readonly dispatchRules: DispatchRuleRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * A page of the requests that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PERIOD_INVALID`,
   * `PAGE_SIZE_INVALID` or `CURSOR_INVALID`.
   */
  async list(
    filter: ServiceRequestFilter,
    order: RequestOrder,
    request: PageRequest,
    viewer: Viewer,
  ): Promise<Page<ServiceRequest>> {
    const selection: Selection = { viewer, filter: soundFilter(filter), order };
    return readPage({ rows: this.requests, order: REQUEST_ORDERS[order] }, selection, request);
  }

  /** The request that another system calls so; throws `NOT_FOUND` for one that there is not or may not be seen. */
  getByExternalRef(ref: ExternalRef, viewer: Viewer): Promise<ServiceRequest> {
    const found = isExternalRef(ref) ? this.requests.findByExternalRef(ref, viewer) : Promise.resolve(null);
    return orNotFound(found, '诉求');
  }

  /** Takes in a request. A repetition with the same key answers the request that the first one made. */
  async create(input: NewServiceRequest, idempotencyKey: string, viewer: Viewer): Promise<ServiceRequest> {
    const request: NewServiceRequest = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      gridCode: input.gridCode === null ? null : parseGridCode(input.gridCode, 'gridCode'),
      title: input.title.trim(),
      description: input.description?.trim() ?? null,
      contact: input.contact && normalizedContact(input.contact),
    };
    const intake = intakeBy(viewer, request.channel, request.divisionCode);
    assertValidNewRequest(request);
    const key = {
      subject: viewer.subject ?? '',
      key: idempotencyKey,
      body: { createServiceRequest: request },
    };
    return (await this.tappedBefore(request, viewer)) ?? this.requests.add(request, intake, key);
  }

  /** An emergency button sends until it is answered: what it sent before is the same request, if the viewer may see it. */
  private async tappedBefore(
    { channel, externalRef, divisionCode }: NewServiceRequest,
    viewer: Viewer,
  ): Promise<ServiceRequest | null> {
    if (channel !== RequestChannel.ONE_TAP || externalRef === null) return null;
    const found = await this.requests.findByExternalRef(externalRef, viewer);
    const isSame = found?.channel === channel && found.cityCode === cityCodeOf(divisionCode);
    return isSame ? found : null;
  }

  /** Moves a request on, as the table of moves allows. */
  async move(id: string, wanted: WantedMove, viewer: Viewer): Promise<ServiceRequest> {
    const request = await orNotFound(this.findVisible(id, viewer), '诉求');
    const filled = await withSuggestion(wanted, request, this.dispatchRules);
    const move = planMove(request, filled, viewer, this.now());
    if (wanted.mergeIntoId !== null) {
      assertMayAbsorb(await this.findVisible(wanted.mergeIntoId, viewer), request);
    }
    return this.requests.move(move);
  }

  private async findVisible(id: string, viewer: Viewer): Promise<ServiceRequest | null> {
    const [request] = isEntityId(id) ? await this.requests.findByIds([id], viewer) : [];
    return request ?? null;
  }
}

const MAX_SEARCH_LENGTH = 50;
const CATEGORY_CODE = /^[A-Z][A-Z0-9_.]{0,99}$/;

/** Checks a filter; also for lists under other things. Names the argument in every error. */
export function soundFilter(filter: ServiceRequestFilter): ServiceRequestFilter {
  const { categoryCode, receivedFrom, receivedTo, search } = filter;
  if (receivedFrom != null && receivedTo != null)
    assertPeriod({ from: receivedFrom, to: receivedTo }, 'filter.receivedTo');
  if (search != null && search.length > MAX_SEARCH_LENGTH) {
    throw new DomainError('INVALID_INPUT', `查找内容最多 ${String(MAX_SEARCH_LENGTH)} 个字`, {
      field: 'filter.search',
    });
  }
  if (categoryCode != null && !CATEGORY_CODE.test(categoryCode))
    throw new DomainError('INVALID_INPUT', '类别代码有误', { field: 'filter.categoryCode' });
  return withSoundPlace(filter);
}
