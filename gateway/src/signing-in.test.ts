import {
  createLocalJWKSet,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWK,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { createSecretKey } from 'node:crypto';
import { ANONYMOUS, type Viewer } from '@governance/shared';
import { Identity } from './identity/identity.js';

const ISSUER = 'http://issuer.test';
const AUDIENCE = 'governance-graph';

describe('signing in', () => {
  let privateKey: CryptoKey;
  let publicKey: JWK;
  let identity: Identity;
  beforeAll(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    privateKey = pair.privateKey;
    publicKey = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256' };
    identity = new Identity([
      { issuer: ISSUER, audience: AUDIENCE, keys: createLocalJWKSet({ keys: [publicKey] }) },
    ]);
  });

  it('is not needed to be nobody', async () => {
    await expect(identity.viewerOf(undefined)).resolves.toEqual(ANONYMOUS);
  });

  it('gives roles, areas as ranges of codes, and the organization', async () => {
    const viewer = await signedIn({
      roles: ['STREET_OFFICER'],
      jurisdictions: ['530112001000'],
      organization: 'o1',
    });

    expect(viewer).toEqual({
      subject: 'somebody',
      tier: 'internal',
      roles: ['STREET_OFFICER'],
      jurisdictions: [{ from: '530112001000', to: '530112002000' }],
      organization: 'o1',
    });
  });

  it('reaches the audit as an auditor only', async () => {
    await expect(signedIn({ roles: ['AUDITOR'] })).resolves.toMatchObject({ tier: 'audit' });
    await expect(signedIn({ roles: ['ADMINISTRATOR'], tier: 'audit' })).resolves.toMatchObject({
      tier: 'internal',
    });
    await expect(signedIn({ roles: ['AUDITOR'], tier: 'open' })).resolves.toMatchObject({ tier: 'open' });
  });

  it('gives nobody the role of a subgraph, and no role that is not known', async () => {
    await expect(signedIn({ roles: ['SERVICE', 'EMPEROR', 'VOLUNTEER'] })).resolves.toMatchObject({
      roles: ['VOLUNTEER'],
    });
  });

  it.each([
    ['garbage', 'MALFORMED', () => Promise.resolve('Bearer abc')],
    ['another scheme', 'MALFORMED', () => Promise.resolve('Basic dXNlcjpwYXNz')],
    ['an empty header', 'MALFORMED', () => Promise.resolve('')],
    ['an expired token', 'EXPIRED', () => bearer(signed({ exp: seconds(-120) }))],
    ['a token without expiry', 'CLAIMS', () => bearer(signed({ exp: undefined }))],
    ['a token for somebody else', 'AUDIENCE', () => bearer(signed({ aud: 'another-system' }))],
    ['a token of an unknown issuer', 'ISSUER', () => bearer(signed({ iss: 'http://elsewhere.test' }))],
    [
      'a token with a place that is none',
      'CLAIMS',
      () => bearer(signed({ governance: { jurisdictions: ['5301'] } })),
    ],
    ['a token signed by another key', 'SIGNATURE', () => bearer(signedByAnother())],
    ['a token signed with a shared secret', 'ALGORITHM', () => bearer(withSecret())],
    ['an unsigned token', 'MALFORMED', () => Promise.resolve(`Bearer ${unsigned()}`)],
  ])('is refused with %s', async (_, reason, authorization) => {
    await expect(identity.viewerOf(await authorization())).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      details: { argument: 'authorization', reason },
    });
  });

  it('forgives a clock that is less than a minute off', async () => {
    await expect(identity.viewerOf(await bearer(signed({ exp: seconds(-30) })))).resolves.toMatchObject({
      subject: 'somebody',
    });
  });

  it('is refused without blaming the token when the keys of its issuer cannot be had', async () => {
    const keys = () => Promise.reject(new TypeError('fetch failed'));
    const cutOff = new Identity([{ issuer: ISSUER, audience: AUDIENCE, keys }]);

    await expect(cutOff.viewerOf(await bearer(signed({})))).rejects.toMatchObject({
      code: 'IDENTITY_UNAVAILABLE',
    });
  });

  async function signedIn(governance: Record<string, unknown>): Promise<Viewer> {
    return identity.viewerOf(await bearer(signed({ governance })));
  }

  async function signed(claims: Record<string, unknown>, by = privateKey): Promise<string> {
    const payload = { iss: ISSUER, aud: AUDIENCE, sub: 'somebody', exp: seconds(3600), ...claims };
    return new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).sign(by);
  }

  async function signedByAnother(): Promise<string> {
    return signed({}, (await generateKeyPair('ES256')).privateKey);
  }

  async function withSecret(): Promise<string> {
    const secret = createSecretKey(Buffer.from(JSON.stringify(publicKey)));
    const jwt = new SignJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'somebody' }).setExpirationTime('1h');
    return jwt.setProtectedHeader({ alg: 'HS256' }).sign(secret);
  }

  const unsigned = () =>
    new UnsecuredJWT({ iss: ISSUER, aud: AUDIENCE, sub: 'somebody' }).setExpirationTime('1h').encode();
});

const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;
const bearer = async (token: Promise<string>) => `Bearer ${await token}`;
