import {
  DomainError,
  isEntityId,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { CaseRepository } from '../working-case/case.repository.js';
import { planStep, type WantedStep } from '../working-case/case-moves.js';
import { caseOrder } from '../working-case/case-order.js';
import { assertSoundServiceOrder, type NewServiceOrder } from './new-service-order.js';
import { SERVICE_ORDER_TABLE, ServiceOrderAction } from './service-order-moves.js';
import { assertMayRequest, standsToServiceOrder } from './service-order.policy.js';
import {
  type ServiceOrder,
  type ServiceOrderFilter,
  ServiceOrderStatus,
  type ServiceOrderVerdict,
} from './service-order.js';

/** In which order service orders are listed. */
export const SERVICE_ORDER_ORDER = caseOrder<ServiceOrder>('serviceOrders');

/** A move of an order, with what PLACE and JUDGE take. */
export interface WantedOrderStep extends WantedStep<ServiceOrderAction> {
  readonly departmentId: string | null;
  readonly verdict: ServiceOrderVerdict | null;
}

/** What can be done with service orders. */
export class ServiceOrderService {
  constructor(
    private readonly orders: CaseRepository<ServiceOrder, ServiceOrderFilter>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of the orders that the viewer may see. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: ServiceOrderFilter, request: PageRequest, viewer: Viewer): Promise<Page<ServiceOrder>> {
    const selection = { viewer, filter: withSoundPlace(filter) };
    return readPage({ rows: this.orders, order: SERVICE_ORDER_ORDER }, selection, request);
  }

  /** Takes down what residents ask for. A repetition with the same key answers the order that the first one made. */
  async request(input: NewServiceOrder, idempotencyKey: string, viewer: Viewer): Promise<ServiceOrder> {
    const order: NewServiceOrder = {
      branchId: input.branchId,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      title: input.title.trim(),
      description: input.description?.trim() ?? null,
    };
    assertMayRequest(viewer, order.divisionCode);
    assertSoundServiceOrder(order);
    const { organization: requestedById, subject } = viewer;
    return this.orders.open(
      {
        ...order,
        requestedById,
        departmentId: null,
        verdict: null,
        deliveredAt: null,
        judgedAt: null,
      },
      {
        at: this.now(),
        from: null,
        to: ServiceOrderStatus.REQUESTED,
        action: 'OPEN',
        role: 'RESIDENTS',
        organizationId: requestedById,
        subject,
        text: null,
      },
      { subject: subject ?? '', key: idempotencyKey, body: { requestService: order } },
    );
  }

  /** Moves an order on, as the table of moves allows. */
  move(id: string, wanted: WantedOrderStep, viewer: Viewer): Promise<ServiceOrder> {
    const at = this.now();
    return this.orders.change(id, viewer, (held) => {
      const step = planStep(SERVICE_ORDER_TABLE, held, wanted, {
        viewer,
        at,
        standsAs: standsToServiceOrder(viewer, held),
      });
      assertNeedsMet(wanted);
      return { step, set: changesBy(wanted, at) };
    });
  }
}

function changesBy({ action, departmentId, verdict }: WantedOrderStep, at: Date): Partial<ServiceOrder> {
  if (action === ServiceOrderAction.PLACE) return { departmentId };
  if (action === ServiceOrderAction.DECLINE) return { departmentId: null };
  if (action === ServiceOrderAction.DELIVER) return { deliveredAt: at };
  return action === ServiceOrderAction.JUDGE ? { verdict, judgedAt: at } : {};
}

/** PLACE takes a department and JUDGE a verdict; no other move takes either. */
function assertNeedsMet({ action, departmentId, verdict }: WantedOrderStep): void {
  const isPlaced = action === ServiceOrderAction.PLACE;
  if (isPlaced ? !isEntityId(departmentId ?? '') : departmentId !== null)
    throw new DomainError('INVALID_INPUT', isPlaced ? '请指明接单部门' : '此操作不需要部门', {
      field: 'departmentId',
    });
  const isJudged = action === ServiceOrderAction.JUDGE;
  if (isJudged !== (verdict !== null))
    throw new DomainError('INVALID_INPUT', isJudged ? '请给出评价' : '此操作不需要评价', {
      field: 'verdict',
    });
}
