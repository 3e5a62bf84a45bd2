import type { PlannedAlarm, PlannedRequest, PlannedWhistle } from './day-plan.js';
import { actorsAt, pacing, type Stage, type Station } from './stage.js';

interface Call {
  readonly id: string;
  readonly version: number;
  readonly department: { readonly id: string } | null;
}

interface Whistle {
  readonly id: string;
  readonly version: number;
  readonly calls: readonly Call[];
}

const WHISTLE = 'whistle { id version calls { id version department { id } } }';
const READ = `query Settled($id: ID!) { ${WHISTLE.replace('whistle', 'whistle(id: $id)')} }`;

/** 街乡吹哨、部门报到: the street blows, stations acknowledge and come, the street disposes, scores and closes. */
export async function blowAndSettle(
  place: PlannedRequest | PlannedAlarm,
  plan: PlannedWhistle,
  stage: Stage,
  requestId: string | null,
): Promise<void> {
  const { client, clock, tally, run } = stage;
  const { office } = actorsAt(stage, place);
  const pause = pacing(clock, plan.pauses);
  const stations = stationsFor(office, plan, stage);
  await pause();
  const blown = await client.mutate<{ whistle: Whistle }>(
    'blowWhistle',
    {
      ...(requestId === null ? { divisionCode: place.community } : { requestId }),
      departmentIds: stations.map(({ organization }) => organization),
      kind: plan.kind,
      title: `吹哨:${place.title}`,
      reason: '需要多部门到场处置',
      idempotencyKey: `simulation-${run}-whistle-${place.key}`,
    },
    office.actor,
    WHISTLE,
  );
  const { id } = blown.whistle;
  tally.add('whistles');
  tally.add('calledOut', stations.length);

  const callOf = async ({ organization }: Station): Promise<Call> => {
    const { calls } = await read();
    const call = calls.find(({ department }) => department?.id === organization);
    if (!call) throw new Error(`no call for ${organization}`);
    return call;
  };
  const read = async (): Promise<Whistle> =>
    (await client.query(READ, { id }, office.actor))['whistle'] as Whistle;
  const step = async (mutation: string, station: Station, by: Station, input: object = {}) => {
    await pause();
    const { id: callId, version } = await callOf(station);
    await client.mutate(
      mutation,
      { callId, expectedVersion: version, ...input },
      by.actor,
      'call { id version }',
    );
  };

  const [first, ...others] = stations;
  const coming = plan.firstIsExcused ? others : stations;
  if (plan.firstIsExcused && first)
    await step('excuseCall', first, office, { text: '已由他人处置,无需到场' });
  for (const station of coming) {
    await step('acknowledgeCall', station, station);
    await step('arriveAtCall', station, station, { text: '已到现场' });
    tally.add('arrived');
  }
  await pause();
  await client.mutate(
    'disposeWhistle',
    { id, expectedVersion: (await read()).version, text: '现场处置完毕,街道同意撤离' },
    office.actor,
    'whistle { id }',
  );
  for (const [index, station] of coming.entries())
    await step('scoreCall', station, office, { score: plan.scores[index] ?? 90, text: '到场及时' });
  await pause();
  await client.mutate(
    'closeWhistle',
    { id, expectedVersion: (await read()).version },
    office.actor,
    'whistle { id }',
  );
  tally.add('whistlesClosed');
}

/** The district's department first, then other streets' offices. */
function stationsFor(
  office: Station,
  { calls }: PlannedWhistle,
  { department, streets }: Stage,
): readonly Station[] {
  const neighbours = [...streets.values()].filter(({ organization }) => organization !== office.organization);
  return [department, ...neighbours].slice(0, calls);
}
