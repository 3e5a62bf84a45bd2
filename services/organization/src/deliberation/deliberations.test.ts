import { newEntityId } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { Deliberating, STEPS } from '../testing/deliberating.js';
import { countedFigures, factualFigures } from '../testing/figures.js';
import { type Deliberated, doWork } from '../testing/joint-work.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';
import { deliberationFacts } from './persistence/deliberation-facts.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const INVALID = 'INVALID_INPUT';

describe('a deliberation', () => {
  let city: TestService;
  let seed: Seed;
  let jointBodyId: string;
  let chair: string;
  let work: Deliberating;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(async () => {
    await emptyCity(city.owner);
    chair = await seed.organization();
    jointBodyId = await seed.jointBody({ chairOrganizationId: chair });
    work = new Deliberating(city, officer, { jointBodyId, chair });
  });

  it('takes the five steps, each with its facts, and tells the others without its words', async () => {
    const { id } = await work.upTo('EVALUATE');
    const { data } = await city.ask(
      officer,
      `query($id: ID!) { deliberation(id: $id) { title topic level proposer proposedBy { id } step round openedAt
        decision decidedBy { id } notice publishedAt chairOrganization { id } jointBody { id } division { code }
        evaluation { outcome sample meanScore suppressed satisfaction { numerator denominator value metric { code } } }
        steps { step round attendance decision notice outcome summary documentReference actor } } }`,
      { id },
    );

    expect(data.deliberation).toMatchObject({
      ...{ step: 'EVALUATE', round: 1, openedAt: '2025-03-01T00:00:00.000Z', proposedBy: null },
      ...{ decision: '同意加装', decidedBy: { id: chair }, notice: '公示七天' },
      ...{ chairOrganization: { id: chair }, jointBody: { id: jointBodyId } },
      division: { code: PLACES.community },
      evaluation: {
        ...{ outcome: 'NOT_RESOLVED', sample: 4, meanScore: 3.75, suppressed: false },
        satisfaction: { numerator: 3, denominator: 4, value: 0.75 },
      },
      steps: [
        { step: 'COLLECT', attendance: null, summary: '入户征求', actor: 'COORDINATOR' },
        { step: 'SET', summary: '内部情况' },
        { step: 'DELIBERATE', attendance: 25, decision: '同意加装', documentReference: '议〔2025〕1号' },
        { step: 'PUBLICISE', notice: '公示七天' },
        { step: 'EVALUATE', outcome: 'NOT_RESOLVED' },
      ],
    });
    const events = await city.owner.query<{ type: string; version: number; payload: object }[]>(
      'SELECT type, version, payload FROM outbox ORDER BY seq',
    );
    expect(events.map(({ type, version }) => [type, version])).toEqual([
      ['DeliberationOpened', 1],
      ...[2, 3, 4, 5].map((version) => ['DeliberationAdvanced', version]),
    ]);
    expect(JSON.stringify(events)).not.toMatch(/电梯|加装|公示七天|内部情况/);
  });

  it('skips no step and takes none back, whatever is tried in which order, and is counted as its rows say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 12 }), async (tries) => {
        let deliberation = await work.open();
        for (const action of tries) {
          const offered = deliberation.availableActions;
          const { thing, userErrors } = await doWork<Deliberated>(
            city,
            officer,
            'advanceDeliberation',
            work.step(deliberation, action),
          );

          expect(offered).toHaveLength(1);
          expect(userErrors.map(({ code, field }) => [code, field])).toEqual(
            offered.includes(action) ? [] : [['ACTION_NOT_AVAILABLE', 'action']],
          );
          if (thing) deliberation = thing;
        }
        expect(await countedFigures(city.owner, 'deliberation')).toEqual(
          await factualFigures(city.owner, deliberationFacts),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('cannot skip a step in the database either', async () => {
    const { id } = await work.open();
    const skip = city.owner.query(
      `INSERT INTO deliberation_step (city_code, deliberation_id, sequence, previous, from_step, step, round, held_at,
         recorded_at, actor, notice) VALUES ('5301', $1, 2, 1, 'COLLECT', 'PUBLICISE', 1, now(), now(), 'CHAIR', 'x')`,
      [id],
    );

    await expect(skip).rejects.toThrow('deliberation_step_order');
  });

  it('ends when it is resolved, and begins another round when it is not', async () => {
    const published = await work.upTo('PUBLICISE');
    const resolved = await work.take(published, 'EVALUATE', { outcome: 'RESOLVED' });
    const reopened = await work.upTo('REOPEN');

    expect(resolved.availableActions).toEqual([]);
    expect([reopened.step, reopened.round, reopened.availableActions]).toEqual(['COLLECT', 2, ['SET']]);
  });

  it.each([
    [
      'DELIBERATE',
      { decision: null, attendance: null },
      [
        [INVALID, 'decision'],
        [INVALID, 'attendance'],
      ],
    ],
    ['DELIBERATE', { decidedByOrganizationId: newEntityId('5301') }, [[INVALID, 'decidedByOrganizationId']]],
    ['PUBLICISE', { notice: '电话13812345678' }, [['CONTACT_IN_PUBLIC_TEXT', 'notice']]],
    ['PUBLICISE', { decision: '又一个' }, [[INVALID, 'decision']]],
    ['EVALUATE', { scores: [1, 2] }, [[INVALID, 'scores']]],
    ['EVALUATE', { scores: [0, 0, 0, 0, 0] }, [[INVALID, 'scores']]],
    ['EVALUATE', { scores: [-1, 0, 0, 0, 2] }, [[INVALID, 'scores']]],
    ['EVALUATE', { outcome: null }, [[INVALID, 'outcome']]],
    ['EVALUATE', { heldAt: '2025-02-01T00:00:00Z' }, [[INVALID, 'heldAt']]],
    ['REOPEN', { summary: null }, [[INVALID, 'summary']]],
  ] as const)('refuses %s with %j and stays where it is', async (action, changes, expected) => {
    const before = STEPS[STEPS.indexOf(action) - 1] ?? 'SET';
    const deliberation = await work.upTo(before);

    expect(await work.faultsOf('advanceDeliberation', work.step(deliberation, action, changes))).toEqual(
      expected,
    );
    expect(await city.owner.query('SELECT version FROM deliberation')).toEqual([
      { version: deliberation.version },
    ]);
  });

  it('lets one of two writers win and tells the other the current version', async () => {
    const deliberation = await work.open();
    const answers = await Promise.all(
      [1, 2].map(() =>
        doWork<Deliberated>(city, officer, 'advanceDeliberation', work.step(deliberation, 'SET')),
      ),
    );

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', field: 'expectedVersion', currentVersion: 2 },
    ]);
  });
});
