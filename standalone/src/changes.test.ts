import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Follower, followChanges } from './testing/follow-changes';
import { type City, WAYS } from './testing/open-city';
import { shareCity } from './testing/shared-city';

const CREATE = `mutation($input: CreateServiceRequestInput!) {
  createServiceRequest(input: $input) { serviceRequest { id number version } userErrors { code field } }
}`;
const BLOW = `mutation($input: BlowWhistleInput!) {
  blowWhistle(input: $input) { whistle { id calls { id version } } userErrors { code message field } }
}`;
const ACKNOWLEDGE = `mutation($input: AcknowledgeCallInput!) {
  acknowledgeCall(input: $input) { call { id } userErrors { code message } }
}`;
const WALL = readFileSync(join(__dirname, '../../operations/whistle-wall.graphql'), 'utf8');
const WORDS = { title: '燃气泄漏', reason: '需多部门到场', idempotencyKey: 'wall' };
const DISTRICT = '530112000000';
const COMMUNITY = '530112003014';
const ELSEWHERE = '530112002001';
const NEIGHBOUR = '530112001001';

/** The organization that a token acts for. */
const organizationOf = (token: string): string => {
  const [, payload = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    readonly governance: { readonly organization: string };
  };
  return claims.governance.organization;
};

describe.each(WAYS)('changes as they happen, in %s', (way) => {
  const share = shareCity(way, 'CHANGED');
  let city: City;
  let officer: string;
  const open: Follower[] = [];

  beforeAll(async () => {
    city = await share.open();
    officer = await city.tokenOf('street-officer', COMMUNITY);
  }, 120_000);
  afterEach(() => {
    for (const follower of open.splice(0)) follower.close();
  });
  afterAll(() => share.giveBack());

  it('tells a request that was made a moment ago, as the reader may see it and without what subgraphs tell each other', async () => {
    const told = follow('?nouns=ServiceRequest', officer);
    await told.first('ready');
    const made = await create('楼道灯不亮');

    const change = await told.first('ServiceRequestReceived', ({ data }) => data['entityId'] === made.id);

    expect(change.data).toEqual({
      id: expect.any(String),
      type: 'ServiceRequestReceived',
      entity: 'ServiceRequest',
      entityId: made.id,
      version: 1,
      divisionCode: COMMUNITY,
      occurredAt: expect.any(String),
      deleted: false,
      state: expect.objectContaining({ number: made.number, title: '楼道灯不亮', status: 'RECEIVED' }),
    });
  }, 30_000);

  it('goes on where a connection broke off, missing nothing and repeating nothing', async () => {
    const before = follow('?nouns=ServiceRequest', officer);
    await before.first('ready');
    const first = await create('路面破损一');
    const seen = await before.first('ServiceRequestReceived', ({ data }) => data['entityId'] === first.id);
    for (const follower of open.splice(0)) follower.close();
    const missed = await create('路面破损二');

    const after = follow(`?nouns=ServiceRequest`, officer, seen.id);
    const next = await after.first('ServiceRequestReceived');

    expect(next.data['entityId']).toBe(missed.id);
  }, 30_000);

  it('tells an officer of another street nothing of it, and goes on', async () => {
    const foreign = await city.tokenOf('street-officer', ELSEWHERE);
    const start = follow('?nouns=ServiceRequest', officer);
    const { id: position } = await start.first('ready');
    await create('井盖松动');
    await start.first('ServiceRequestReceived');
    const own = await create('别处的事', ELSEWHERE, foreign);

    const told = follow(`?nouns=ServiceRequest&after=${position}`, foreign);

    expect((await told.first('ServiceRequestReceived')).data['entityId']).toBe(own.id);
  }, 30_000);

  it('shows a whistle and every step of its calls on a wall, to those who are called and to nobody uninvolved', async () => {
    const department = await city.tokenOf('department-officer', DISTRICT);
    const departmentId = organizationOf(department);
    const neighbour = await city.tokenOf('street-officer', NEIGHBOUR);
    const foreign = await city.tokenOf('street-officer', ELSEWHERE);
    const departmentIds = [departmentId, organizationOf(neighbour)];
    const [wall, called] = [follow('?nouns=Whistle', officer), follow('?nouns=Whistle', department)];
    await Promise.all([wall.first('ready'), called.first('ready')]);
    const blown = await city.ask(
      BLOW,
      { input: { divisionCode: COMMUNITY, departmentIds, kind: 'EMERGENCY', ...WORDS } },
      officer,
    );
    const { id, calls } = blown.data.blowWhistle.whistle as {
      id: string;
      calls: { id: string; version: number }[];
    };

    const onWall = await wall.first('WhistleBlown', ({ data }) => data['entityId'] === id);
    const atDepartment = await called.first('WhistleBlown', ({ data }) => data['entityId'] === id);
    await city.ask(
      ACKNOWLEDGE,
      { input: { callId: calls[0]?.id, expectedVersion: calls[0]?.version } },
      department,
    );
    const acknowledged = await wall.first('WhistleCallAcknowledged');

    const walls = await Promise.all(
      [officer, department, neighbour, foreign].map((token) =>
        city.ask(WALL, { divisionCode: DISTRICT, after: null }, token),
      ),
    );
    const shown = walls.map(({ data }) =>
      (data.whistles.nodes as { id: string }[]).filter((whistle) => whistle.id === id),
    );

    expect(shown.map((whistles) => whistles.length)).toEqual([1, 1, 1, 0]);
    expect(shown[2]).toMatchObject([
      {
        blownBy: { name: expect.any(String) },
        calls: [{ state: 'ACKNOWLEDGED' }, { state: 'CALLED', overdue: false }],
      },
    ]);
    expect(onWall.data['state']).toMatchObject({
      kind: 'EMERGENCY',
      status: 'BLOWN',
      calls: [
        { department: { id: departmentId }, state: 'CALLED', overdue: false },
        { department: { id: organizationOf(neighbour) }, state: 'CALLED' },
      ],
    });
    expect(atDepartment.data['state']).toMatchObject({ id });
    expect(acknowledged.data['state']).toMatchObject({ id, calls: [{ state: 'ACKNOWLEDGED' }, {}] });
    const elsewhere = follow(`?after=${String(Number(onWall.id) - 1)}`, foreign);
    const own = await create('别街道的事', ELSEWHERE, foreign);
    await elsewhere.first('ServiceRequestReceived', ({ data }) => data['entityId'] === own.id);
    expect(elsewhere.seen.map(({ type }) => type)).toEqual(['ready', 'ServiceRequestReceived']);
  }, 30_000);

  it('leaves out what lies outside the division asked for', async () => {
    const told = follow(`?nouns=ServiceRequest&divisionCode=${COMMUNITY}`, officer);
    await told.first('ready');
    await create('隔壁的事', '530112003015');
    const here = await create('这里的事');

    expect((await told.first('ServiceRequestReceived')).data['entityId']).toBe(here.id);
  }, 30_000);

  it.each([
    ['nobody who is signed in', '', null, {}, 401, 'FORBIDDEN'],
    ['a token that is none', '', 'a.b.c', {}, 401, 'UNAUTHENTICATED'],
    ['a noun without a stream', '?nouns=Household', 'officer', {}, 400, 'INVALID_INPUT'],
    ['an unknown parameter', '?noun=Whistle', 'officer', {}, 400, 'INVALID_INPUT'],
    ['a code that is none', '?divisionCode=53', 'officer', {}, 400, 'DIVISION_CODE_MALFORMED'],
    ['a strange position', '', 'officer', { 'last-event-id': "1' OR 1" }, 400, 'CURSOR_INVALID'],
    ['a position beyond the feed', '?after=99999999999', 'officer', {}, 400, 'CURSOR_INVALID'],
  ] as const)('refuses %s before anything is told', async (_, query, who, headers, status, code) => {
    const token = who === 'officer' ? officer : who;
    const answer = await fetch(`${city.url}/integration/service-requests/changes${query}`, {
      headers: { ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    });

    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('has no changes of a service that offers none', async () => {
    const answer = await fetch(`${city.url}/integration/payroll/changes`);

    expect(answer.status).toBe(404);
  });

  const create = async (title: string, divisionCode = COMMUNITY, token = officer) => {
    const input = {
      divisionCode,
      categoryCode: 'FACILITIES',
      channel: 'WEB',
      kind: 'REPORT',
      title,
      idempotencyKey: title,
    };
    const answer = await city.ask(CREATE, { input }, token);
    return answer.data.createServiceRequest.serviceRequest as { id: string; number: string };
  };

  function follow(query: string, token: string, lastEventId?: string): Follower {
    const url = `${city.url}/integration/service-requests/changes${query}`;
    const follower = followChanges(url, token, lastEventId);
    open.push(follower);
    return follower;
  }
});
