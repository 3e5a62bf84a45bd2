import { ANONYMOUS } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import { openCity, PLACES } from '../testing/open-city.js';

const CREATE = `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } userErrors { code field } } }`;
const FIND = `query($system: String!, $id: ID!, $divisionCode: DivisionCode) {
  organizationByExternalRef(system: $system, id: $id, divisionCode: $divisionCode) { id } }`;
const machine = viewer('INTEGRATION', { places: [PLACES.district, PLACES.otherDistrict] });

describe('the name that another system has for an organization', () => {
  let city: TestService;
  let key = 0;
  const create = async (id: string, divisionCode: string = PLACES.community) => {
    const unit = {
      divisionCode,
      name: '某小学',
      kind: 'PUBLIC_INSTITUTION',
      idempotencyKey: String((key += 1)),
    };
    const { data } = await city.ask(machine, CREATE, {
      input: { ...unit, externalRef: { system: 'register', id } },
    });
    return data.createOrganization as { organization: { id: string } | null; userErrors: object[] };
  };
  const find = (id: string, divisionCode?: string, system = 'register') =>
    city.ask(ANONYMOUS, FIND, { system, id, divisionCode });

  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.stop());

  it('finds it, and nothing for any other name', async () => {
    const { organization } = await create('52530112');

    expect((await find('52530112')).data.organizationByExternalRef).toEqual(organization);
    for (const [id, system] of [
      ['5253'],
      ['52530112', 'other'],
      ['', 'register'],
      ['52530112', 'x\u0000'],
    ] as const)
      expect(await find(id, undefined, system)).toEqual({ data: { organizationByExternalRef: null } });
  });

  it('is refused for a second organization of the city, also when both come at once', async () => {
    const answers = await Promise.all([create('twice'), create('twice')]);

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'INVALID_INPUT', field: 'externalRef.id' },
    ]);
    expect((await create('twice')).organization).toBeNull();
  });

  it('asks for the place when two cities know it', async () => {
    const here = await create('both');
    const there = await create('both', PLACES.otherCommunity);

    expect((await find('both')).errors).toMatchObject([
      { extensions: { code: 'INVALID_INPUT', argument: 'divisionCode' } },
    ]);
    expect((await find('both', PLACES.street)).data.organizationByExternalRef).toEqual(here.organization);
    expect((await find('both', PLACES.otherDistrict)).data.organizationByExternalRef).toEqual(
      there.organization,
    );
    expect((await find('both', '53')).errors).toMatchObject([
      { extensions: { code: 'DIVISION_CODE_MALFORMED' } },
    ]);
  });
});
