import { ANONYMOUS, ENVELOPE_HEADER, sealEnvelope, SUBGRAPHS } from '@governance/shared';
import { auditServer } from 'graphql-http';
import type { City } from './testing/open-city';
import { shareCity } from './testing/shared-city';

describe('each of the five processes', () => {
  const share = shareCity('many processes', 'ASKED');
  let city: City;
  beforeAll(async () => {
    city = await share.open();
  }, 120_000);
  afterAll(() => share.giveBack());

  it('passes the audits of GraphQL over HTTP: the gateway for anybody', async () => {
    expect(await failedAudits(`${city.url}/graphql`)).toEqual([]);
  });

  it.each(SUBGRAPHS)('passes the audits of GraphQL over HTTP: %s for whoever signs', async (name) => {
    const { processes } = city;
    if (!processes) throw new Error('there are no processes');
    const { services, envelopeKey } = processes;
    const signedFetch = (url: string, init: RequestInit = {}) => {
      const { pathname, search } = new URL(url);
      const body = typeof init.body === 'string' ? init.body : '';
      const request = { method: init.method ?? 'GET', path: `${pathname}${search}`, body };
      const headers = new Headers(init.headers);
      headers.set(
        ENVELOPE_HEADER,
        sealEnvelope({ viewer: ANONYMOUS, requestId: 'audit' }, request, envelopeKey),
      );
      return fetch(url, { ...init, headers });
    };

    expect(await failedAudits(`${services[name].url}/graphql`, signedFetch)).toEqual([]);
  });
});

async function failedAudits(url: string, fetchFn?: unknown): Promise<readonly string[]> {
  const results = await auditServer({ url, ...(fetchFn ? { fetchFn } : {}) });
  if (results.length < 50) throw new Error('the audits did not run');
  return results.filter(({ status }) => status === 'error').map(({ name }) => name);
}
