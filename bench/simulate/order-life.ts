import type { Actor } from './city-client.js';
import type { PlannedOrder } from './day-plan.js';
import { actorsAt, pacing, type Stage } from './stage.js';

interface Order {
  readonly id: string;
  readonly version: number;
}

const ORDER = 'serviceOrder { id version }';

/** 居民点单、支部下单、部门接单: asked for, placed, accepted, delivered and judged, or ended before. */
export async function liveOrder(plan: PlannedOrder, stage: Stage): Promise<void> {
  const { client, clock, tally, run } = stage;
  const { staff, office, department } = actorsAt(stage, plan);
  const pause = pacing(clock, plan.pauses);
  let { serviceOrder: order } = await client.mutate<{ serviceOrder: Order }>(
    'requestService',
    {
      branchId: office.organization,
      divisionCode: plan.community,
      title: plan.title,
      idempotencyKey: `simulation-${run}-order-${plan.key}`,
    },
    staff,
    ORDER,
  );
  tally.add('ordersRequested');

  const move = async (action: string, actor: Actor, input: object = {}) => {
    await pause();
    const moved = await client.mutate<{ serviceOrder: Order }>(
      'moveServiceOrder',
      { id: order.id, expectedVersion: order.version, action, ...input },
      actor,
      ORDER,
    );
    order = moved.serviceOrder;
  };

  if (plan.outcome === 'REJECTED') {
    await move('REJECT', office.actor, { text: '暂无此项服务' });
    tally.add('ordersEndedBefore');
    return;
  }
  await move('PLACE', office.actor, { departmentId: department.organization });
  if (plan.outcome === 'CANCELLED') {
    await move('CANCEL', staff, { text: '居民已自行解决' });
    tally.add('ordersEndedBefore');
    return;
  }
  await move('ACCEPT', department.actor);
  await move('DELIVER', department.actor, { text: '已上门服务' });
  tally.add('ordersDelivered');
  await move('JUDGE', staff, { verdict: plan.verdict });
  tally.add('ordersJudged');
  if (plan.verdict !== 'DISSATISFIED') tally.add('ordersSatisfied');
}
