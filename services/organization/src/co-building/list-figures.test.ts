import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { needItemFacts } from '../need-item/persistence/need-item-facts.js';
import { pairingAgreementFacts } from '../pairing-agreement/persistence/pairing-agreement-facts.js';
import { askStats } from '../testing/ask-stats.js';
import { Lists, secretaryOf } from '../testing/lists.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const SUMS = `city_code, scope, day::text, measure, dimension, sum(amount)::integer AS amount`;
const GROUPS = `GROUP BY 1, 2, 3, 4, 5 HAVING sum(amount) <> 0 ORDER BY 1, 2, 3, 4, 5`;

type Step =
  | { readonly do: 'STATE' | 'OFFER' }
  | {
      readonly do: 'WITHDRAW' | 'PROPOSE' | 'ACCEPT' | 'DECLINE' | 'COMPLETE' | 'CANCEL';
      readonly need: number;
      readonly resource: number;
    }
  | { readonly do: 'SIGN' | 'FINISH' | 'TERMINATE'; readonly year: number };

const pick = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('STATE' as const, 'OFFER' as const) }),
  fc.record({
    do: fc.constantFrom(
      ...(['WITHDRAW', 'PROPOSE', 'PROPOSE', 'ACCEPT', 'ACCEPT', 'DECLINE', 'COMPLETE', 'CANCEL'] as const),
    ),
    need: pick,
    resource: pick,
  }),
  fc.record({
    do: fc.constantFrom('SIGN' as const, 'FINISH' as const, 'TERMINATE' as const),
    year: fc.integer({ min: 2023, max: 2026 }),
  }),
);

describe('the figures of the three lists', () => {
  let city: TestService;
  let lists: Lists;
  const rows = (table: string, where = 'TRUE') =>
    city.owner.query<{ id: string; version: number }[]>(
      `SELECT id, version FROM ${table} WHERE ${where} ORDER BY id`,
    );

  beforeAll(async () => {
    city = await openCity();
    lists = new Lists(city, new Seed(city.owner));
  });
  afterAll(() => city.stop());

  it('equal those of the stored rows, whatever was done in which order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        await emptyCity(city.owner);
        const [committee, unit] = [await lists.committee(), await lists.unit(PLACES.neighbour)];
        for (const one of [{ do: 'STATE' } as const, { do: 'OFFER' } as const, ...steps])
          await take(one, committee, unit);

        const facts = `(${needItemFacts}) UNION ALL (${pairingAgreementFacts})`;
        expect(await city.owner.query(`SELECT ${SUMS} FROM stat_delta ${GROUPS}`)).toEqual(
          await city.owner.query(`SELECT ${SUMS} FROM (${facts}) AS fact ${GROUPS}`),
        );
        expect(await city.owner.query(PROMISED)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('give the share of needs that were matched, without those that were taken back', async () => {
    await emptyCity(city.owner);
    const [committee, unit] = [await lists.committee(), await lists.unit()];
    const resource = await lists.resource(unit);
    const [met, promised, withdrawn] = [
      await lists.need(committee),
      await lists.need(committee),
      await lists.need(committee),
    ];
    await lists.need(committee);
    for (const { id } of [met, promised]) {
      const match = await lists.match(id, resource.id);
      await lists.make('acceptMatch', { id: match.id, expectedVersion: 1 }, secretaryOf(unit));
      if (id === met.id) await lists.make('completeMatch', { id: match.id, expectedVersion: 2 });
    }
    await lists.make('withdrawNeed', { id: withdrawn.id, expectedVersion: 1, reason: '重复登记' });

    const { stats } = await askStats(city, [PLACES.community, PLACES.city, PLACES.neighbour]);
    expect(stats.map(({ needsMatched }) => needsMatched)).toMatchObject([
      { numerator: 2, denominator: 3, excluded: 1 },
      { numerator: 2, denominator: 3, excluded: 1 },
      { numerator: 0, denominator: 0, excluded: 0, value: null },
    ]);
  });

  /** Does what can be done now; a rule that says no is as good as a step that was not taken. */
  async function take(one: Step, committee: string, unit: string): Promise<void> {
    if ('year' in one) await agree(one, unit);
    else if ('need' in one) await move(one, committee, unit);
    else if (one.do === 'STATE') await lists.need(committee);
    else await lists.resource(unit, { capacity: 1 });
  }

  async function agree({ do: what, year }: Extract<Step, { year: number }>, unit: string): Promise<void> {
    const signedOn = `${String(year - 1)}-12-31`;
    const terms = { unitId: unit, divisionCode: PLACES.community, year, signedOn };
    if (what === 'SIGN') await lists.run('signAgreement', terms);
    const [agreement] = await rows('pairing_agreement', `year = ${String(year)} AND status = 'SIGNED'`);
    if (what === 'SIGN' || !agreement) return;
    const wanted = { id: agreement.id, expectedVersion: agreement.version, reason: '到期' };
    await lists.run(what === 'FINISH' ? 'completeAgreement' : 'terminateAgreement', wanted);
  }

  async function move(
    { do: what, need: at, resource: offered }: Extract<Step, { need: number }>,
    committee: string,
    unit: string,
  ): Promise<void> {
    const [needs, resources] = [await rows('need_item'), await rows('resource_item')];
    const need = needs[at % needs.length];
    const resource = resources[offered % resources.length];
    if (!need || !resource) return;
    const wanted = { expectedVersion: need.version, reason: '情况有变' };
    if (what === 'WITHDRAW') await lists.run('withdrawNeed', { id: need.id, ...wanted });
    if (what === 'PROPOSE')
      await lists.run('proposeMatch', {
        ...{ needId: need.id, resourceId: resource.id, expectedVersion: need.version },
      });
    const mutation = MATCH_STEPS.get(what);
    const matches = await rows('need_match', `need_id = '${need.id}'`);
    if (!mutation) return;
    const who = mutation === 'completeMatch' || mutation === 'cancelMatch' ? committee : unit;
    for (const { id, version } of matches)
      await lists.run(mutation, { id, expectedVersion: version, reason: '情况有变' }, secretaryOf(who));
  }
});

const MATCH_STEPS = new Map<Step['do'], 'acceptMatch' | 'declineMatch' | 'completeMatch' | 'cancelMatch'>([
  ['ACCEPT', 'acceptMatch'],
  ['DECLINE', 'declineMatch'],
  ['COMPLETE', 'completeMatch'],
  ['CANCEL', 'cancelMatch'],
]);

/** Resources of which another amount is taken than their accepted matches say. */
const PROMISED = `SELECT r.id FROM resource_item r
  WHERE r.used <> (SELECT coalesce(sum(m.quantity), 0) FROM need_match m
    WHERE (m.city_code, m.resource_id) = (r.city_code, r.id) AND m.status IN ('ACCEPTED', 'COMPLETED'))`;
