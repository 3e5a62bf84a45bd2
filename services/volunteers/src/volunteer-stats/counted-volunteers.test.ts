import { businessDay, readFigures, rebuildStatistics, shiftedDay } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import fc from 'fast-check';
import { VOLUNTEERS_FACTS } from '../database/statistics';
import { openVolunteers, PLACES } from '../testing/open-volunteers';
import { anyMove, GAME_SECRETARIES, GAME_UNITS, GAME_YEAR, VolunteerGame } from '../testing/volunteer-game';
import { VOLUNTEER_FIGURES } from './volunteer-stats';

let city: TestService;

beforeAll(async () => {
  city = await openVolunteers();
});
afterAll(() => city.stop());

const SCOPES = [...Object.values(PLACES).slice(0, 5), ...GAME_UNITS];
const DAYS = [
  `${String(GAME_YEAR)}-01-01`,
  `${String(GAME_YEAR)}-01-02`,
  shiftedDay(businessDay(new Date()), 1),
  `${String(GAME_YEAR + 1)}-01-02`,
];

async function figures(): Promise<unknown> {
  const seen = [];
  for (const to of DAYS) {
    const found = await readFigures(city.owner, {
      ...VOLUNTEER_FIGURES,
      scopes: SCOPES,
      days: { from: `${String(GAME_YEAR - 1)}-06-01`, to },
    });
    for (const [scope, of] of found) {
      const measures = [...VOLUNTEER_FIGURES.flows, ...VOLUNTEER_FIGURES.stocks];
      seen.push([
        scope,
        to,
        ...measures.map((measure) => of.of(measure)),
        of.ofParts('obligation.met', ['UNIT']),
      ]);
    }
  }
  return seen;
}

const SURE = [
  [{ kind: 'member' as const, who: 0, where: PLACES.community }],
  [
    {
      kind: 'hours' as const,
      who: 0,
      where: PLACES.neighbour,
      halves: 13,
      isLastYear: false,
      isConfirmed: true,
    },
    { kind: 'unit' as const, unit: 0, where: PLACES.otherStreet },
    {
      kind: 'hours' as const,
      who: 1,
      where: PLACES.neighbour,
      halves: 20,
      isLastYear: false,
      isConfirmed: true,
    },
  ],
];

const COMPLIANCE = `query($things: [_Any!]!, $year: Int!) { _entities(representations: $things) {
  ... on Organization { hourCompliance(year: $year) { required done met shortfall } }
  ... on Volunteer { hourCompliance(year: $year) { required done met shortfall } } } }`;

describe('what is counted about volunteers', () => {
  it('is what the facts give, and compliance what the hours give, after any changes, many at a time', async () => {
    let met = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyMove, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 6 }),
        async (rounds) => {
          await city.owner.query(
            'TRUNCATE hour_record, check_in, volunteer, outbox, stat_delta, stat_day, stat_month CASCADE',
          );
          const game = await new VolunteerGame(city).begin();
          for (const moves of rounds) await Promise.all(moves.map((move) => game.play(move)));

          const counted = await figures();
          await city.owner.transaction((manager) => rebuildStatistics(manager, VOLUNTEERS_FACTS));
          expect(await figures()).toEqual(counted);

          const open = await city.owner.query<{ id: string }[]>(
            'SELECT holder_id AS id FROM check_in WHERE ended_at IS NULL',
          );
          const isOpen = new Set(open.map(({ id }) => id));
          for (const [unit, secretary] of GAME_SECRETARIES.entries()) {
            const holders = [
              GAME_UNITS[unit] ?? '',
              ...game.people.filter((it) => it.unit === unit).map(({ id }) => id),
            ];
            const things = holders.map((id, index) => ({
              __typename: index === 0 ? 'Organization' : 'Volunteer',
              id,
            }));
            const { data } = await city.ask(secretary, COMPLIANCE, { things, year: GAME_YEAR });
            const seen = (data._entities as { hourCompliance: object }[]).map(
              ({ hourCompliance }) => hourCompliance,
            );
            const expected = holders.map((id, index) => {
              const required = isOpen.has(id) ? (index === 0 ? 12 : 6) : 0;
              const done = game.given.get(id) ?? 0;
              met += required > 0 && done >= required ? 1 : 0;
              return { required, done, met: done >= required, shortfall: Math.max(required - done, 0) };
            });
            expect(seen).toEqual(expected);
          }
        },
      ),
      {
        numRuns: 12,
        // One that surely comes to what is owed; the others may.
        examples: [[SURE]],
      },
    );
    expect(met).toBeGreaterThan(0);
  });
});
