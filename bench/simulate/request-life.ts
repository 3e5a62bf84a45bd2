import type { Actor } from './city-client.js';
import type { PlannedRequest, PlannedVerdict } from './day-plan.js';
import { actorsAt, pacing, type Stage } from './stage.js';
import { blowAndSettle } from './whistle-life.js';

interface Standing {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

const STANDING = 'serviceRequest { id version status }';
const READ = 'query Standing($id: ID!) { serviceRequest(id: $id) { id version status } }';
/** Channels that residents use by themselves; at all others somebody takes it down for them. */
const OWN_CHANNELS = new Set(['WEB', 'MINI_PROGRAM']);

/** One request from the first word to the resident's verdict, through every step that its plan has. */
export async function liveRequest(plan: PlannedRequest, stage: Stage): Promise<void> {
  const { client, clock, tally } = stage;
  const { resident, office, department, supervisor } = actorsAt(stage, plan);
  const pause = pacing(clock, plan.pauses);
  const isOwn = OWN_CHANNELS.has(plan.channel);
  let request = await create(plan, stage, isOwn ? resident : office.actor);
  tally.add('received');

  const move = async (action: string, actor: Actor, input: object = {}) => {
    await pause();
    const moved = await client.mutate<{ serviceRequest: Standing }>(
      'moveServiceRequest',
      { id: request.id, expectedVersion: request.version, action, ...input },
      actor,
      STANDING,
    );
    request = moved.serviceRequest;
  };
  const dispatch = () => move('DISPATCH', office.actor, { departmentId: department.organization });

  if (plan.outcome === 'REJECTED')
    return ended(move('REJECT', office.actor, { reason: '不属于受理范围' }), 'rejected');
  if (plan.outcome === 'ANSWERED') {
    await move('ANSWER', office.actor, { reason: '已当场答复' });
    tally.add('closed');
    return;
  }
  await dispatch();
  if (plan.outcome === 'WITHDRAWN') return ended(move('CANCEL', resident), 'withdrawn');

  await move('SIGN', department.actor);
  if (plan.isReturned) {
    await move('REQUEST_RETURN', department.actor, { reason: '不在本部门职责内' });
    await move('REFUSE_RETURN', office.actor, { reason: '职责明确,请继续办理' });
  }
  await move('CONTACT', department.actor);
  await move('START', department.actor);
  if (plan.isSuspended) {
    await move('SUSPEND', supervisor, {
      reason: '等待汛期结束',
      until: new Date(Date.now() + 86_400_000).toISOString(),
    });
    await move('RESUME', supervisor);
  }
  if (plan.extension !== 'NONE') {
    await move('REQUEST_EXTENSION', department.actor, { reason: '需要采购配件' });
    const granted = plan.extension === 'GRANTED';
    await move(granted ? 'GRANT_EXTENSION' : 'REFUSE_EXTENSION', office.actor, { reason: '经研究决定' });
  }
  if (plan.whistle) {
    await blowAndSettle(plan, plan.whistle, stage, request.id);
    request = await reread(request.id, stage, office.actor);
  }
  await hearTheResident(plan.verdicts);
  tally.add('closed');

  async function hearTheResident(verdicts: readonly PlannedVerdict[]): Promise<void> {
    let rounds = 1;
    await move('SUBMIT_HANDLING', department.actor, { reason: '已处理完毕' });
    await move('START_CALLBACK', office.actor);
    // A call in which the resident speaks ends the round: closed when it is solved, reworked when it is not.
    for (const verdict of verdicts) {
      await record(verdict);
      if (!verdict.isReached || verdict.isSolved) continue;
      rounds += 1;
      await move('SIGN', department.actor);
      await move('CONTACT', department.actor);
      await move('START', department.actor);
      await move('SUBMIT_HANDLING', department.actor, { reason: '已重新处理' });
      await move('START_CALLBACK', office.actor);
    }
    const last = verdicts.at(-1);
    if (rounds > 1) tally.add('reworked');
    tally.add('resolutionAnswered');
    tally.add('resolved');
    if (last?.satisfaction) tally.add('satisfactionAnswered');
    if (last?.satisfaction && last.satisfaction !== 'DISSATISFIED') tally.add('satisfied');
  }

  async function record({ isReached, isSolved, satisfaction }: PlannedVerdict): Promise<void> {
    await pause();
    const recorded = await client.mutate<{ serviceRequest: Standing }>(
      'recordCallback',
      {
        requestId: request.id,
        expectedVersion: request.version,
        surveyor: 'OWN',
        contacted: isReached,
        ...(isReached ? { resolved: isSolved, ...(satisfaction ? { satisfaction } : {}) } : {}),
      },
      office.actor,
      STANDING,
    );
    tally.add('callbacks');
    request = recorded.serviceRequest;
  }

  async function ended(last: Promise<void>, figure: string): Promise<void> {
    await last;
    tally.add(figure);
  }
}

async function create(plan: PlannedRequest, { client, run }: Stage, actor: Actor): Promise<Standing> {
  const { serviceRequest } = await client.mutate<{ serviceRequest: Standing }>(
    'createServiceRequest',
    {
      divisionCode: plan.community,
      categoryCode: plan.category,
      channel: plan.channel,
      kind: plan.kind,
      title: plan.title,
      idempotencyKey: `simulation-${run}-${plan.key}`,
    },
    actor,
    STANDING,
  );
  return serviceRequest;
}

async function reread(id: string, { client }: Stage, actor: Actor): Promise<Standing> {
  const { serviceRequest } = await client.query(READ, { id }, actor);
  return serviceRequest as Standing;
}
