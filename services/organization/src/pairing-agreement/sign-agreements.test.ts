import { cityCodeOf, levelOf } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const SIGN = `mutation($input: SignAgreementsInput!) { signAgreements(input: $input) {
  results { index pairingAgreement { id } userErrors { code field } } userErrors { code field } } }`;
const COUNTS = `query($code: DivisionCode!, $codes: [_Any!]!) {
  pairingAgreements(filter: { divisionCode: $code, year: 2019, status: [SIGNED] }) { totalCount }
  _entities(representations: $codes) { ... on Division { code pairing(year: 2019) { agreements units communities }
    organizationStats(period: { from: "2019-01-01T00:00:00+08:00", to: "2020-01-01T00:00:00+08:00" }) {
      activeAgreements agreementsSigned } } } }`;
/** A tenth of what 赣州 reported, 1642 units × 232 communities: all of it takes ten seconds and shows nothing more. */
const [UNITS, COMMUNITIES] = [164, 23];
/** Three districts with streets of ten communities at most. */
const CITY = '360700000000';
const communityAt = (index: number): string =>
  `36070${String(2 + (index % 3))}${String(1 + Math.floor(index / 30)).padStart(3, '0')}${String(1 + Math.floor((index % 30) / 3)).padStart(3, '0')}`;

describe('signing many agreements', () => {
  let city: TestService;
  let seed: Seed;
  const machine = viewer('INTEGRATION', { places: [CITY] });
  const sign = async (agreements: readonly object[]) =>
    (await city.ask(machine, SIGN, { input: { agreements } })).data.signAgreements as {
      results: { index: number; pairingAgreement: object | null; userErrors: object[] }[] | null;
      userErrors: object[];
    };
  const agreement = (unitId: string, divisionCode: string, key: string) => ({
    ...{ unitId, divisionCode, year: 2019, signedOn: '2019-03-01', idempotencyKey: key },
  });

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
    const codes = Array.from({ length: COMMUNITIES }, (_, index) => communityAt(index));
    await city.owner.query(
      `INSERT INTO division_copy (code, city_code, name, full_name, level, valid_from, version)
       SELECT code, $2, code, code, $3, '2019-01-01', 1 FROM unnest($1::text[]) AS code`,
      [codes, cityCodeOf(CITY), levelOf(codes[0] ?? '')],
    );
  });
  afterAll(() => city.stop());

  it('pairs 164 units with 23 communities, a tenth of what 赣州 reported, and counts each once', async () => {
    const units = await seed.manyOrganizations(communityAt(0), UNITS);
    const agreements = units.map((unitId, index) =>
      agreement(unitId, communityAt(index % COMMUNITIES), `unit ${String(index)}`),
    );
    for (let at = 0; at < agreements.length; at += 100) {
      const { results } = await sign(agreements.slice(at, at + 100));
      expect(results?.every(({ pairingAgreement }) => pairingAgreement !== null)).toBe(true);
    }

    const districts = ['360702000000', '360703000000', '360704000000'];
    const codes = [CITY, ...districts].map((code) => ({ __typename: 'Division', code }));
    const { data } = await city.ask(machine, COUNTS, { code: CITY, codes });
    const [whole, ...parts] = data._entities as {
      pairing: Record<string, number>;
      organizationStats: object;
    }[];
    expect(data.pairingAgreements.totalCount).toBe(UNITS);
    expect(whole?.pairing).toEqual({ agreements: UNITS, units: UNITS, communities: COMMUNITIES });
    expect(parts.reduce((sum, { pairing }) => sum + (pairing['communities'] ?? 0), 0)).toBe(COMMUNITIES);
    expect(whole?.organizationStats).toEqual({ activeAgreements: UNITS, agreementsSigned: UNITS });
  });

  it('counts a unit that is paired twice as one', async () => {
    const [unit = ''] = await seed.manyOrganizations(PLACES.otherCommunity, 1);
    const here = viewer('INTEGRATION', { places: [PLACES.otherDistrict] });
    await city.owner.query(`INSERT INTO division_copy
      SELECT '110114001002', city_code, name, full_name, level, parent_code, valid_from, valid_to, version
      FROM division_copy WHERE code = '${PLACES.otherCommunity}'`);
    const agreements = [PLACES.otherCommunity, '110114001002'].map((code) => agreement(unit, code, code));
    await city.ask(here, SIGN, { input: { agreements } });

    const codes = [{ __typename: 'Division', code: PLACES.otherDistrict }];
    const { data } = await city.ask(here, COUNTS, { code: PLACES.otherDistrict, codes });
    expect(data._entities[0].pairing).toEqual({ agreements: 2, units: 1, communities: 2 });
  });

  it('stores the good ones of a batch and says of each bad one what is wrong', async () => {
    const [first = '', second = ''] = await seed.manyOrganizations(communityAt(1), 2);
    const { results, userErrors } = await sign([
      agreement(first, communityAt(1), 'a'),
      agreement(first, communityAt(1), 'b'),
      agreement(second, '36', 'c'),
      agreement(second, communityAt(2), 'd'),
    ]);

    expect(userErrors).toEqual([]);
    expect(results?.map((it) => [it.index, it.pairingAgreement !== null, it.userErrors])).toEqual([
      [0, true, []],
      [1, false, [{ code: 'ALREADY_EXISTS', field: 'unitId' }]],
      [2, false, [{ code: 'DIVISION_CODE_MALFORMED', field: 'divisionCode' }]],
      [3, true, []],
    ]);
  });

  it('is refused as a whole for none, for more than 100 and for one outside the jurisdiction', async () => {
    const [unit = ''] = await seed.manyOrganizations(communityAt(3), 1);
    const good = agreement(unit, communityAt(3), 'e');
    for (const agreements of [[], Array.from({ length: 101 }, () => good)])
      expect(await sign(agreements)).toEqual({
        results: null,
        userErrors: [{ code: 'INVALID_INPUT', field: 'agreements' }],
      });

    const { errors } = await city.ask(machine, SIGN, {
      input: { agreements: [good, { ...good, divisionCode: PLACES.community }] },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await city.owner.query(`SELECT 1 FROM pairing_agreement WHERE unit_id = '${unit}'`)).toEqual([]);
  });
});
