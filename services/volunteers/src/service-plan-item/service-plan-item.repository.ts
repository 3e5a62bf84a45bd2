import type { ChildListReader, DomainError, IdempotentRequest, PageWindow } from '@governance/shared';
import type {
  NewPlanItem,
  PlanCategory,
  PlanClaim,
  PlanItemFilter,
  ServicePlanItem,
  WantedClaim,
} from './service-plan-item.js';

/** Every stored item. Lists come with the oldest first. */
export interface ServicePlanItemRepository {
  /** The categories of these cities and the national ones. */
  findCategories(cityCodes: readonly string[]): Promise<readonly PlanCategory[]>;
  findByIds(ids: readonly string[]): Promise<readonly ServicePlanItem[]>;
  findPage(filter: PlanItemFilter, window: PageWindow): Promise<readonly ServicePlanItem[]>;
  count(filter: PlanItemFilter): Promise<number>;
  /** Under places: what is planned there or below. */
  readonly ofDivisions: ChildListReader<PlanItemFilter, ServicePlanItem>;
  /** Who took items on, the earliest first. */
  findClaims(itemIds: readonly string[]): Promise<readonly PlanClaim[]>;
  /** Stores items of one place, once for each request key. Throws `DIVISION_UNKNOWN`. */
  add(
    divisionCode: string,
    items: readonly NewPlanItem[],
    request: Omit<IdempotentRequest, 'cityCode'>,
  ): Promise<readonly ServicePlanItem[]>;
  /** Takes items of one city on, each by itself: no item is taken on more often than it is needed. */
  claim(
    claims: readonly WantedClaim[],
    request: IdempotentRequest,
  ): Promise<readonly (ServicePlanItem | DomainError)[]>;
  /** Says that an item was done. Throws `CONFLICT`, and `ACTION_NOT_AVAILABLE` when nobody took it on. */
  complete(id: string, expectedVersion: number): Promise<ServicePlanItem>;
}
