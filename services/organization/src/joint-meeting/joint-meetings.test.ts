import { ANONYMOUS, newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const RECORD = `mutation($input: RecordJointMeetingInput!) { recordJointMeeting(input: $input) {
  jointMeeting { id kind heldAt attendance minutesReference } userErrors { code field } } }`;
const MEETINGS = `query($id: ID!, $first: Int! = 20, $after: String) { jointBody(id: $id) {
  lastMeetingAt nextMeetingDue meetingOverdue
  meetings(first: $first, after: $after) { nodes { id } totalCount pageInfo { endCursor hasNextPage } } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });

describe('the meetings of a joint body', () => {
  let city: TestService;
  let seed: Seed;
  let jointBodyId: string;
  let chair: string;
  let key = 0;
  const ask = (changes: object, who = officer) => {
    key += 1;
    const meeting = { jointBodyId, kind: 'REGULAR', heldAt: '2025-03-08T09:00:00+08:00', attendance: 12 };
    return city.ask(who, RECORD, { input: { ...meeting, idempotencyKey: `k${String(key)}`, ...changes } });
  };
  const record = async (changes: object = {}) => (await ask(changes)).data.recordJointMeeting;
  const show = async (variables: object = {}) =>
    (await city.ask(ANONYMOUS, MEETINGS, { id: jointBodyId, ...variables })).data.jointBody;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    chair = await seed.organization();
    jointBodyId = await seed.jointBody({ chairOrganizationId: chair });
  });

  it('are entered once for each key, told to the others, and listed newest first for everybody', async () => {
    const input = { minutesReference: '滇街会〔2025〕3号', idempotencyKey: 'same' };
    const first = await record(input);
    const older = await record({ heldAt: '2024-12-01T00:00:00Z', kind: 'THEMATIC' });

    expect(first).toEqual({
      jointMeeting: {
        id: expect.stringMatching(/^5301-/) as string,
        kind: 'REGULAR',
        heldAt: '2025-03-08T01:00:00.000Z',
        attendance: 12,
        minutesReference: '滇街会〔2025〕3号',
      },
      userErrors: [],
    });
    expect(await record(input)).toEqual(first);
    const page = (await show({ first: 1 })).meetings;
    expect([page.nodes, page.totalCount]).toEqual([[{ id: first.jointMeeting.id }], 2]);
    expect((await show({ first: 1, after: page.pageInfo.endCursor })).meetings.nodes).toEqual([
      { id: older.jointMeeting.id },
    ]);
    expect(await city.owner.query('SELECT type, version FROM outbox')).toEqual([
      { type: 'JointMeetingRecorded', version: 1 },
      { type: 'JointMeetingRecorded', version: 1 },
    ]);
  });

  it('may be entered by whoever speaks for the chair, and by nobody else outside', async () => {
    const secretary = viewer('UNIT_SECRETARY', { organization: chair });
    const stranger = viewer('UNIT_SECRETARY', { organization: newEntityId('5301') });

    expect((await ask({}, secretary)).data.recordJointMeeting.userErrors).toEqual([]);
    expect((await ask({}, stranger)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each([
    ['in the future', { heldAt: '2999-01-01T00:00:00Z' }, [['INVALID_INPUT', 'heldAt']]],
    ['before the founding', { heldAt: '2020-01-01T00:00:00Z' }, [['INVALID_INPUT', 'heldAt']]],
    ['without people', { attendance: 0 }, [['INVALID_INPUT', 'attendance']]],
    [
      'with a phone number',
      { minutesReference: '13812345678' },
      [['CONTACT_IN_PUBLIC_TEXT', 'minutesReference']],
    ],
    [
      'with several faults',
      { attendance: -1, heldAt: '2999-01-01T00:00:00Z' },
      [
        ['INVALID_INPUT', 'heldAt'],
        ['INVALID_INPUT', 'attendance'],
      ],
    ],
  ])('are refused %s', async (_, changes, expected) => {
    const { userErrors } = await record(changes);

    expect((userErrors as { code: string; field: string }[]).map(({ code, field }) => [code, field])).toEqual(
      expected,
    );
    expect(await city.owner.query('SELECT 1 FROM joint_meeting')).toEqual([]);
  });

  it('are refused for a body that is dissolved', async () => {
    await city.owner.query('UPDATE joint_body SET valid_to = now()');

    expect((await record()).userErrors).toEqual([{ code: 'INVALID_INPUT', field: 'jointBodyId' }]);
  });

  it('say when the next one is due and whether it is overdue, from the founding before the first', async () => {
    expect(await show()).toMatchObject({ lastMeetingAt: null, nextMeetingDue: null, meetingOverdue: false });

    await city.owner.query(`UPDATE joint_body SET cadence = 'QUARTERLY'`);
    expect(await show()).toMatchObject({ nextMeetingDue: '2021-04-01', meetingOverdue: true });

    const heldAt = new Date().toISOString();
    await record({ heldAt });
    expect(await show()).toMatchObject({ lastMeetingAt: heldAt, meetingOverdue: false });

    await city.owner.query('UPDATE joint_body SET valid_to = now()');
    expect(await show()).toMatchObject({ nextMeetingDue: null, meetingOverdue: false });
  });

  it('are read for many bodies in two statements', async () => {
    for (let count = 0; count < 4; count += 1) await seed.jointBody();
    city.forgetStatements();
    await city.ask(
      ANONYMOUS,
      '{ jointBodies { nodes { meetingOverdue nextMeetingDue meetings { nodes { id } } } } }',
    );

    expect(city.statements).toHaveLength(3);
  });
});
