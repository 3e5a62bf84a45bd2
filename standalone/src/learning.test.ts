import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, type City, WAYS } from './testing/open-city';
import { shareCity } from './testing/shared-city';

const CREATE_GRID = `mutation($input: CreateGridInput!) {
  createGrid(input: $input) { grid { id code } userErrors { code field } }
}`;
const CREATE_REQUEST = `mutation($input: CreateServiceRequestInput!) {
  createServiceRequest(input: $input) { serviceRequest { number grid { code name } } userErrors { code field retryable } }
}`;
const COMMUNITY = '530112003014';

describe.each(WAYS)('what one subgraph learns from another, in %s', (way) => {
  const share = shareCity(way, 'CHANGED');
  let city: City;
  let officer: string;

  beforeAll(async () => {
    city = await share.open();
    officer = await city.tokenOf('street-officer', COMMUNITY);
  }, 120_000);
  afterAll(() => share.giveBack());

  it('lets a request name a grid that was made a moment ago, and shows it under that grid', async () => {
    const input = { divisionCode: COMMUNITY, name: '新设网格', kind: 'GENERAL', idempotencyKey: 'learning' };
    const made = await city.ask(CREATE_GRID, { input }, officer);
    const { id, code } = made.data.createGrid.grid as { id: string; code: string };

    const request = await onceKnown(() => askForRequest(code));
    const under = await city.ask(
      'query($id: ID!) { grid(id: $id) { serviceRequests { totalCount nodes { number } } } }',
      { id },
      officer,
    );

    expect(request).toMatchObject({ grid: { code, name: '新设网格' } });
    expect(under.data.grid.serviceRequests).toEqual({ totalCount: 1, nodes: [{ number: request.number }] });
  }, 60_000);

  it('refuses a grid that nobody made, and says that it may come', async () => {
    const answer = await askForRequest(`${COMMUNITY}999`);

    expect(answer.data.createServiceRequest.userErrors).toMatchObject([
      { field: 'gridCode', retryable: true },
    ]);
  });

  it('knows every division in all four subgraphs', async () => {
    const answer = await city.ask(
      `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { division { name } } userErrors { code } } }`,
      {
        input: {
          divisionCode: COMMUNITY,
          name: '河南社区书画协会',
          kind: 'SOCIAL_ORGANIZATION',
          idempotencyKey: 'learning',
        },
      },
      officer,
    );

    expect(answer.data.createOrganization).toEqual({
      organization: { division: { name: '河南社区居委会' } },
      userErrors: [],
    });
  });

  const askForRequest = (gridCode: string): Promise<Answer> =>
    city.ask(
      CREATE_REQUEST,
      {
        input: {
          divisionCode: COMMUNITY,
          gridCode,
          categoryCode: 'FACILITIES',
          channel: 'WEB',
          kind: 'REPORT',
          title: '楼道堆放杂物',
          idempotencyKey: gridCode,
        },
      },
      officer,
    );
});

const PAUSE_MS = 20;

/** Asks again for as long as the answer says that it may help; the test's own limit ends it. */
async function onceKnown(ask: () => Promise<Answer>): Promise<{ readonly number: string }> {
  for (;;) {
    const { data, errors } = await ask();
    const { serviceRequest, userErrors } = data?.createServiceRequest ?? { userErrors: errors };
    if (serviceRequest) return serviceRequest as { number: string };
    if (userErrors?.[0]?.retryable !== true) throw new Error(JSON.stringify(userErrors));
    await pause(PAUSE_MS);
  }
}
