import { ANONYMOUS, businessDay } from '@governance/shared';
import { newEntityId } from '@governance/shared';
import { COMMUNITY, OFFICER, StaffedCity, STRANGER } from '../testing/staffed-city';
import type { Seed } from '../testing/seed';
import { dutyCardKey, newDutyCardToken } from './duty-card-token';

const ISSUE = 'dutyCard { id token url qrSvg expiresAt revokedAt version workerId gridId }';
const READ = `query($token: String!) { dutyCard(token: $token) {
  workerName workerKind gridCode gridName duties { title } workPhone } }`;

describe('duty cards', () => {
  let city: StaffedCity;
  let seed: Seed;
  let grid: string;
  let worker: string;
  const issue = (more: object = {}, who?: typeof STRANGER) =>
    city.make('issueDutyCard', { workerId: worker, gridId: grid, ...more }, ISSUE, who);
  const read = (token: string) => city.test.ask(ANONYMOUS, READ, { token });
  const altered = (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;

  beforeAll(async () => {
    city = await StaffedCity.open({ dutyCardBaseUrl: 'https://cards.example/?t=' });
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    seed = await city.begin();
    grid = await seed.grid(COMMUNITY, { name: '第一网格' });
    worker = await seed.worker(COMMUNITY, [grid], { displayName: '李网格' });
  });

  it('say to whoever has the code what stands on the notice, in the words of the city', async () => {
    await city.act(
      'updateGridWorker',
      { id: worker, workPhone: { number: '0871-63123456', kind: 'LANDLINE' }, expectedVersion: 1 },
      'gridWorker { id }',
    );
    const { dutyCard } = await issue();
    const { data, errors } = await read(dutyCard.token);

    expect(errors).toBeUndefined();
    expect(data.dutyCard).toEqual({
      ...{
        workerName: '李网格',
        workerKind: '专职网格员',
        gridCode: `${COMMUNITY}001`,
        gridName: '第一网格',
      },
      ...{ duties: [], workPhone: '0871-63123456' },
    });
  });

  it('come with a token that is shown once and kept as a hash alone, and with a code to be printed', async () => {
    const { dutyCard, userErrors } = await issue({ idempotencyKey: 'once' });

    expect(userErrors).toEqual([]);
    expect(dutyCard).toMatchObject({ version: 1, workerId: worker, gridId: grid });
    expect(dutyCard.token).toMatch(/^5301-[A-Za-z0-9_-]{32}$/);
    expect(dutyCard.url).toBe(`https://cards.example/?t=${dutyCard.token as string}`);
    expect(dutyCard.qrSvg).toMatch(/^<svg [^]*<path d="M[^]*<\/svg>$/);
    const kept = JSON.stringify([
      await city.test.owner.query('SELECT * FROM duty_card'),
      await city.test.owner.query('SELECT * FROM outbox'),
    ]);
    expect(kept).toContain(dutyCardKey(dutyCard.token as string).tokenHash);
    expect(kept).not.toContain(dutyCard.token);
    expect((await issue({ idempotencyKey: 'once' })).dutyCard).toMatchObject({
      id: dutyCard.id,
      token: null,
      qrSvg: null,
    });
  });

  it('show duties of the place and of all above that hold today, and no others', async () => {
    const today = businessDay(new Date());
    const rows = [
      ['5300', '530000000000', '省级职责', 'SELF_GOVERNANCE', null, '2024-01-01', null, null],
      ['5301', '530112003000', '街道职责', 'PURCHASABLE', null, today, null, null],
      ['5301', COMMUNITY, '社区职责', 'SELF_GOVERNANCE', null, '2024-01-01', '2999-01-01', null],
      ['5301', COMMUNITY, '已取消', 'SELF_GOVERNANCE', null, '2024-01-01', null, today],
      ['5301', COMMUNITY, '已到期', 'SELF_GOVERNANCE', null, '2024-01-01', today, null],
      ['5301', COMMUNITY, '未生效', 'SELF_GOVERNANCE', null, '2999-01-01', null, null],
      ['5301', COMMUNITY, '不得要求', 'NEGATIVE', null, '2024-01-01', null, null],
      ['5301', COMMUNITY, '单位职责', 'ORGANIZATION_DUTY', newEntityId(COMMUNITY), '2024-01-01', null, null],
      ['5301', '530112003002', '别处职责', 'SELF_GOVERNANCE', null, '2024-01-01', null, null],
    ];
    for (const [cityCode, place, title, kind, ...rest] of rows)
      await city.test.owner.query(
        `INSERT INTO duty_item_copy (city_code, id, division_code, title, kind, organization_id, valid_from, valid_to,
           removed_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)`,
        [cityCode, newEntityId(place ?? ''), place, title, kind, ...rest],
      );
    const { data } = await read((await issue()).dutyCard.token);

    expect(data.dutyCard.duties).toEqual([
      { title: '省级职责' },
      { title: '街道职责' },
      { title: '社区职责' },
    ]);
  });

  it('give every token that opens none the same answer, after the same statements', async () => {
    const revoked = (await issue()).dutyCard;
    await city.act('revokeDutyCard', { id: revoked.id, expectedVersion: 1 }, ISSUE);
    const replaced = (await issue()).dutyCard;
    await city.act('reissueDutyCard', { id: replaced.id, expectedVersion: 1 }, ISSUE);
    const released = (await other()).dutyCard;
    const { version } = (await city.look(`{ gridWorker(id: "${released.workerId as string}") { version } }`))
      .gridWorker;
    const ending = { workerId: released.workerId, gridId: grid, expectedVersion: version };
    await city.act('endGridAssignment', ending, 'gridWorker { id }');
    const expired = (await other()).dutyCard;
    await city.test.owner.query(`UPDATE duty_card SET expires_at = '2024-01-01' WHERE id = $1`, [expired.id]);
    const closed = await other();
    await city.test.owner.query(`UPDATE grid_worker SET ended_at = now() WHERE id = $1`, [
      closed.dutyCard.workerId,
    ]);
    const good = (await other()).dutyCard.token as string;
    expect((await read(good)).data.dutyCard).not.toBeNull();

    const wrong = [
      ...[revoked, replaced, released, expired, closed.dutyCard].map(({ token }) => token as string),
      ...[
        altered(good),
        `1101${good.slice(4)}`,
        newDutyCardToken('5301'),
        good.toLowerCase(),
        '',
        '\0',
        `${good} `,
      ],
    ];
    const answers: unknown[] = [];
    for (const token of wrong) {
      city.test.forgetStatements();
      const { data, errors } = await read(token);
      answers.push({ data, errors, statements: [...city.test.statements] });
    }

    expect(answers[0]).toMatchObject({
      data: { dutyCard: null },
      errors: [{ message: '未找到该公示牌', extensions: { code: 'NOT_FOUND', argument: 'token' } }],
    });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);

    async function other() {
      const workerId = await seed.worker(COMMUNITY, [grid]);
      return issue({ workerId });
    }
  });

  it('come not to life again when the worker comes back', async () => {
    const { token } = (await issue()).dutyCard;
    const ending = { workerId: worker, gridId: grid, expectedVersion: 1 };
    await city.act('endGridAssignment', ending, 'gridWorker { id }');
    await city.make(
      'assignGridWorker',
      { workerId: worker, gridId: grid, role: 'MAIN' },
      'gridWorker { id }',
    );

    expect((await read(token)).data.dutyCard).toBeNull();
    expect((await issue()).dutyCard.token).not.toBe(token);
  });

  it('are issued once for a worker in a grid, to those who answer for it, with an end that is to come', async () => {
    await issue();
    const stranger = await seed.worker(COMMUNITY, []);
    const refused = [
      await issue(),
      await issue({ workerId: stranger }),
      await issue({ workerId: 'x' }),
      await issue({ expiresAt: '2024-01-01T00:00:00Z' }),
    ];

    expect(refused.map(({ userErrors }) => [userErrors[0].code, userErrors[0].field])).toEqual([
      ['ALREADY_EXISTS', 'workerId'],
      ['INVALID_INPUT', 'workerId'],
      ['INVALID_INPUT', 'workerId'],
      ['INVALID_INPUT', 'expiresAt'],
    ]);
  });

  it('are the business of officers of the place, who see which were issued, without tokens', async () => {
    const { id } = (await issue()).dutyCard;
    const LIST = `{ gridWorker(id: "${worker}") { dutyCards { id token qrSvg revokedAt } } }`;

    expect((await city.look(LIST, {}, OFFICER)).gridWorker.dutyCards).toEqual([
      { id, token: null, qrSvg: null, revokedAt: null },
    ]);
    expect((await city.look(LIST, {}, STRANGER)).gridWorker.dutyCards).toEqual([]);
    expect((await issue({}, STRANGER)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const hidden = await city.act('revokeDutyCard', { id, expectedVersion: 1 }, ISSUE, STRANGER);
    expect(hidden.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const late = await city.act('revokeDutyCard', { id, expectedVersion: 7 }, ISSUE);
    expect(late.userErrors).toMatchObject([{ code: 'CONFLICT', currentVersion: 1 }]);
  });
});
