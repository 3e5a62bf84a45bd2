import { businessDay } from '@governance/shared';
import { type City, WAYS } from './testing/open-city';
import { shareCity } from './testing/shared-city';

/** A community of the demonstration, and the street that it lies in. */
const [STREET, COMMUNITY] = ['530112003000', '530112003008'];
const RECORD = `mutation($input: RecordOpinionInput!) { recordOpinion(input: $input) {
  collectedOpinion { id } userErrors { code field message } } }`;
const REQUESTS = `query($code: DivisionCode!) { serviceRequests(filter: { divisionCode: $code, channel: CHECK_IN }, first: 100) {
  nodes { title kind status category { code } division { code } reporter { displayName { value } }
    sourceOpinion { id title } } } }`;
const ORGANIZATIONS = `query($code: DivisionCode!) { division(code: $code) { organizations(first: 1) { nodes { id } } } }`;

interface Suggestion {
  readonly sourceOpinion: { readonly id: string } | null;
}

describe.each(WAYS)('what residents told volunteers, in %s', (way) => {
  const share = shareCity(way, 'CHANGED');
  let city: City;
  let officer: string;

  beforeAll(async () => {
    city = await share.open();
    officer = await city.tokenOf('street-officer', STREET);
  }, 120_000);
  afterAll(() => share.giveBack());

  it('goes on as one suggestion of nobody, and leads back to what was recorded', async () => {
    const listeners = await city.ask(ORGANIZATIONS, { code: COMMUNITY }, officer);
    const organizationId = listeners.data.division.organizations.nodes[0].id as string;
    const title = `希望增设晾衣架 ${way}`;
    const input = {
      ...{ divisionCode: COMMUNITY, title, category: '便民', organizationId },
      ...{ collectedOn: businessDay(new Date()), idempotencyKey: `opinion ${way}` },
    };
    const first = await city.ask(RECORD, { input }, officer);
    await city.ask(RECORD, { input }, officer);
    expect(first.errors).toBeUndefined();
    const { id } = first.data.recordOpinion.collectedOpinion as { readonly id: string };

    // Asks until the neighbour has heard of it; the limit of the test ends it.
    let suggestions: readonly Suggestion[] = [];
    while (suggestions.length === 0) {
      const { data } = await city.ask(REQUESTS, { code: COMMUNITY }, officer);
      suggestions = (data.serviceRequests.nodes as readonly Suggestion[]).filter(
        ({ sourceOpinion }) => sourceOpinion?.id === id,
      );
    }

    expect(suggestions).toMatchObject([
      {
        ...{ title, kind: 'SUGGESTION', status: 'RECEIVED', category: { code: 'OTHER' } },
        ...{ division: { code: COMMUNITY }, sourceOpinion: { id, title } },
      },
    ]);
  }, 60_000);
});
