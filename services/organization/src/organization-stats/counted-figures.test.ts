import { closeMonth, rebuildStatistics } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { CreateStatistics1798848000000 } from '../database/migrations/1798848000000-create-statistics.js';
import { ORGANIZATION_FACTS, organizationStatistics } from '../database/statistics.js';
import { JointBodyKind } from '../joint-body/joint-body-kind.js';
import { OrganizationKind } from '../organization/organization-kind.js';
import { askStats, countSome, statsOf, YEAR } from '../testing/ask-stats.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });

let city: TestService;
let seed: Seed;

beforeAll(async () => {
  city = await openCity();
  seed = new Seed(city.owner);
});
afterAll(() => city.stop());
beforeEach(() => emptyCity(city.owner));

const create = (name: string, kind: string, idempotencyKey: string) =>
  city.ask(officer, CREATE, { input: { divisionCode: PLACES.community, name, kind, idempotencyKey } });
const rename = (id: string, name: string, expectedVersion: number) =>
  city.ask(officer, RENAME, { input: { id, name, expectedVersion } });
const found = (name: string, validFrom: string | null, idempotencyKey: string) =>
  city.ask(officer, FOUND, {
    input: { divisionCode: PLACES.neighbour, name, kind: 'ALLIANCE', validFrom, idempotencyKey },
  });
const rebuild = () => city.owner.transaction((manager) => rebuildStatistics(manager, ORGANIZATION_FACTS));
/** Every place's figures of all time and of one year, without the moment at which they were read. */
const figures = async () => {
  const places = Object.values(PLACES);
  const answers = [await askStats(city, places), await askStats(city, places, YEAR)];
  return answers.flatMap(({ stats }) => stats).map((shown) => ({ ...shown, asOf: null }));
};

describe('figures of a database that was filled otherwise', () => {
  const fill = async () => {
    await seed.organization({ kind: OrganizationKind.BRANCH, validFrom: new Date('2025-03-31T16:00:00Z') });
    await seed.organization({
      validFrom: new Date('2025-01-01T00:00:00+08:00'),
      validTo: new Date('2025-05-01T00:00:00+08:00'),
    });
    await seed.jointBody({ kind: JointBodyKind.COMMUNITY_BIG_COMMITTEE });
  };
  const inMonth = async (month: number) => {
    const days = { from: new Date(Date.UTC(2025, month - 1, 1)), to: new Date(Date.UTC(2025, month, 0, 16)) };
    const { organizations, branches, jointBodies } = await statsOf(city, PLACES.district, days);
    return [organizations, branches, jointBodies];
  };

  it.each([
    ['are computed by a rebuild', rebuild],
    [
      'are there when the tables are made',
      async () => {
        const migration = new CreateStatistics1798848000000();
        const db = city.owner.createQueryRunner();
        await db.startTransaction();
        await migration.down(db);
        await migration.up(db);
        await db.commitTransaction();
        await db.release();
      },
    ],
  ])('%s, each thing from its first day in Shanghai to its last', async (_, countAgain) => {
    await fill();
    await countAgain();

    expect([await inMonth(3), await inMonth(4), await inMonth(5)]).toEqual([
      [1, 0, 1],
      [2, 1, 1],
      [1, 1, 1],
    ]);
  });
});

describe('the figures of a closed month', () => {
  it('are told for each place, so that others can rank by them', async () => {
    await countSome(
      city,
      { measure: 'need.stated', amount: 4 },
      { measure: 'need.withdrawn', amount: 1 },
      { measure: 'need.matched', amount: 2 },
      { measure: 'agreement.signed', amount: 3 },
      { measure: 'new_sector.entity', dimension: 'ENTERPRISE', amount: 5 },
    );
    await city.owner.transaction((manager) =>
      closeMonth(manager, { city: '5301', month: '2025-06' }, organizationStatistics.monthly),
    );

    const rows = await city.owner.query<{ entity_id: string; payload: { figures: unknown[] } }[]>(
      `SELECT entity_id, payload FROM outbox WHERE entity = 'MonthlyFigures' ORDER BY entity_id`,
    );
    const figure = (metric: string, numerator: number, denominator: number | null, excluded = 0) => ({
      metric,
      version: '1',
      dimension: '',
      numerator,
      denominator,
      excluded,
    });
    expect(rows.map((row) => row.entity_id)).toEqual(
      [PLACES.city, PLACES.district, PLACES.street, PLACES.community].map((code) => `${code}:2025-06`),
    );
    expect(rows[3]?.payload.figures).toEqual([
      figure('org.need.match_rate', 2, 3, 1),
      figure('org.new_sector.organization_coverage', 0, 5),
      { ...figure('org.new_sector.organization_coverage', 0, 5), dimension: 'ENTERPRISE' },
      figure('org.new_sector.work_coverage', 0, 5),
      { ...figure('org.new_sector.work_coverage', 0, 5), dimension: 'ENTERPRISE' },
      figure('org.pairing.agreements', 3, null),
    ]);
  });
});

describe('figures that were counted as things changed', () => {
  const change = fc.oneof(
    fc.record({ made: fc.constantFrom('COMMITTEE', 'BRANCH', 'ENTERPRISE') }),
    fc.record({ renamed: fc.nat(20) }),
    fc.record({ founded: fc.constantFrom('2024-12-31T23:59:59+08:00', '2025-01-01T00:00:00+08:00', null) }),
    fc.record({ refused: fc.constant(true) }),
  );

  it('are what the facts give, after any changes, while they are being folded', async () => {
    city.service.start();
    let key = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
        const ids: string[] = [];
        const versions = new Map<string, number>();
        for (const now of changes) {
          key += 1;
          if ('made' in now) {
            const { data } = await create(`组织${String(key)}`, now.made, String(key));
            ids.push(data.createOrganization.organization.id as string);
          } else if ('founded' in now) await found(`联盟${String(key)}`, now.founded, String(key));
          else if ('refused' in now) await create(' ', 'BRANCH', String(key));
          else {
            const id = ids[now.renamed % Math.max(ids.length, 1)];
            if (id === undefined) continue;
            versions.set(id, (versions.get(id) ?? 0) + 1);
            await rename(id, `改名${String(key)}`, versions.get(id) ?? 1);
          }
        }

        const counted = await figures();
        await rebuild();
        expect(await figures()).toEqual(counted);
      }),
      { numRuns: 12 },
    );
    const { organizations, jointBodies } = await statsOf(city, PLACES.city);
    expect(Math.min(organizations, jointBodies)).toBeGreaterThan(0);
  });
});

const CREATE = `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } } }`;
const RENAME = `mutation($input: RenameOrganizationInput!) { renameOrganization(input: $input) { userErrors { code } } }`;
const FOUND = `mutation($input: CreateJointBodyInput!) { createJointBody(input: $input) { userErrors { code } } }`;
