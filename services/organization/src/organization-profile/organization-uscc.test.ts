import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { BranchFormation } from '../organization/branch-formation.js';
import { emptyCity, openCity, PLACES } from '../testing/open-city.js';
import { Seed } from '../testing/seed.js';

const UPDATE = `mutation($input: UpdateOrganizationProfileInput!) { updateOrganizationProfile(input: $input) {
  organization { uscc usccWarning } userErrors { code field } } }`;
const CREATE = `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) {
  organization { uscc usccWarning formation } userErrors { code field } } }`;
const officer = viewer('STREET_OFFICER', { places: [PLACES.street] });
const machine = viewer('INTEGRATION', { places: [PLACES.city] });
const USCC = '91440300708461136T';
const PILOT = '91350211M00013FA1N';

interface Answer {
  readonly organization: Readonly<Record<string, unknown>> | null;
  readonly userErrors: readonly { code: string; field: string }[];
}

describe('the unified social credit code of an organization', () => {
  let city: TestService;
  let seed: Seed;
  const update = async (input: object, who = officer) =>
    (await city.ask(who, UPDATE, { input: { expectedVersion: 1, ...input } })).data
      .updateOrganizationProfile as Answer;

  const create = async (input: object, who = officer) =>
    (
      await city.ask(who, CREATE, {
        input: {
          divisionCode: PLACES.community,
          name: '某单位',
          kind: 'ENTERPRISE',
          idempotencyKey: 'k',
          ...input,
        },
      })
    ).data.createOrganization as Answer;

  beforeAll(async () => {
    city = await openCity();
    seed = new Seed(city.owner);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it('is accepted from the pilot era when a machine brings it, with a warning', async () => {
    const { organization } = await update(
      { id: await seed.organization(), uscc: PILOT.toLowerCase() },
      machine,
    );

    expect(organization).toMatchObject({ uscc: PILOT, usccWarning: 'CHECKSUM' });
  });

  it('belongs to one organization of a city alone, which the list then finds', async () => {
    const [first, second, elsewhere] = [
      await seed.organization(),
      await seed.organization(),
      await seed.organization({ divisionCode: PLACES.otherCommunity }),
    ];
    const ofOther = viewer('STREET_OFFICER', { places: [PLACES.otherDistrict] });
    expect((await update({ id: first, uscc: USCC.toLowerCase() })).userErrors).toEqual([]);
    expect((await update({ id: elsewhere, uscc: USCC }, ofOther)).userErrors).toEqual([]);
    expect((await update({ id: second, uscc: USCC })).userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', field: 'uscc' },
    ]);

    const { data } = await city.ask(
      ANONYMOUS,
      `query($here: USCC!) { here: organizations(filter: { uscc: $here, divisionCode: "${PLACES.city}" }) { nodes { id } }
         everywhere: organizations(filter: { uscc: $here }) { totalCount } none: organizations(filter: { uscc: "x" }) { totalCount } }`,
      { here: '９１４４０３００７０８４６１１３６Ｔ' },
    );
    expect(data).toEqual({
      here: { nodes: [{ id: first }] },
      everywhere: { totalCount: 2 },
      none: { totalCount: 0 },
    });
  });

  it('may be given when it is made, and is stored in upper case', async () => {
    const first = await create({ uscc: ' 91440300708461136t ' });
    const second = await create({ uscc: USCC, idempotencyKey: 'other' });

    expect(first.organization).toMatchObject({ uscc: USCC, usccWarning: null });
    expect(second).toEqual({ organization: null, userErrors: [{ code: 'ALREADY_EXISTS', field: 'uscc' }] });
    expect(await city.owner.query('SELECT count(*)::int AS n FROM organization')).toEqual([{ n: 1 }]);
  });

  it('is checked then too, and told beside whatever else is wrong', async () => {
    const refused = await create({ uscc: PILOT, formation: BranchFormation.JOINT });
    const imported = await create({ uscc: PILOT }, machine);

    expect(refused.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: 'formation' },
      { code: 'USCC_CHECKSUM', field: 'uscc' },
    ]);
    expect(imported.organization).toMatchObject({ uscc: PILOT, usccWarning: 'CHECKSUM' });
  });
});
