import { ANONYMOUS, ENVELOPE_HEADER, sealEnvelope, SUBGRAPHS, type Viewer } from '@governance/shared';
import { auditServer } from 'graphql-http';
import type { ManyProcesses } from './many-processes';
import type { City } from './testing/open-city';
import { shareCity } from './testing/shared-city';

const TYPE = '{ __typename }';
const SDL = '{ _service { sdl } }';
const ENTITIES = '{ _entities(representations: []) { __typename } }';

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

  it('refuses tokens that their issuer did not sign as they are: the gateway', async () => {
    const token = await city.tokenOf('street-officer');
    const [head = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const promoted = encoded({ ...claims, governance: { roles: ['ADMINISTRATOR'], jurisdictions: [] } });
    const status = async (sent: string) => (await city.ask(TYPE, {}, sent)).status;

    expect(await status(token)).toBe(200);
    const refusals = await Promise.all(
      [
        `${head}.${promoted}.${signature}`,
        `${encoded({ alg: 'none' })}.${promoted}.`,
        `${encoded({ alg: 'HS256', kid: 'x' })}.${promoted}.${signature}`,
        `${head}.${payload}`,
        'gg_nobody_secret',
        '',
      ].map(status),
    );
    expect(refusals).toEqual(refusals.map(() => 401));
  });

  const processesOf = (): ManyProcesses => {
    if (!city.processes) throw new Error('there are no processes');
    return city.processes;
  };

  it.each(SUBGRAPHS)('passes the audits of GraphQL over HTTP: %s for whoever signs', async (name) => {
    const { services, envelopeKey } = processesOf();
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

  it.each(SUBGRAPHS)('refuses whoever does not sign, and what was sent before: %s', async (name) => {
    const { services, envelopeKey } = processesOf();
    const viewer: Viewer = { ...ANONYMOUS, tier: 'internal', roles: ['ADMINISTRATOR'] };
    const send = async (path: string, envelope?: string, body?: string) => {
      const { status } = await fetch(`${services[name].url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', ...(envelope ? { [ENVELOPE_HEADER]: envelope } : {}) },
        ...(body === undefined ? {} : { body }),
      });
      return status;
    };
    const ask = (query: string, envelope?: string) => send('/graphql', envelope, JSON.stringify({ query }));
    const sealed = (query: string, key = envelopeKey, now = Date.now()) => {
      const request = { method: 'POST', path: '/graphql', body: JSON.stringify({ query }) };
      return sealEnvelope({ viewer, requestId: 'direct' }, request, key, now);
    };
    const once = sealed(TYPE);

    expect(await ask(TYPE, once)).toBe(200);
    const refusals = await Promise.all([
      ...[TYPE, SDL, ENTITIES].map((query) => ask(query)),
      ...['/internal/feed', '/internal/feed/head', '/internal/copy/Division'].map((path) => send(path)),
      ask(TYPE, once),
      ask(SDL, sealed(TYPE)),
      ask(TYPE, sealed(TYPE, { ...envelopeKey, secret: 'guessed, and long enough' })),
      ask(TYPE, sealed(TYPE, envelopeKey, Date.now() - 31_000)),
      send('/internal/feed', sealed(TYPE)),
    ]);
    expect(refusals).toEqual(refusals.map(() => 401));
  });
});

async function failedAudits(url: string, fetchFn?: unknown): Promise<readonly string[]> {
  const results = await auditServer({ url, ...(fetchFn ? { fetchFn } : {}) });
  if (results.length < 50) throw new Error('the audits did not run');
  return results.filter(({ status }) => status === 'error').map(({ name }) => name);
}
