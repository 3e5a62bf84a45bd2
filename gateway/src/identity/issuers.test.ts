import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSecretKey } from 'node:crypto';
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { Identity } from './identity.js';
import { remoteIssuers } from './trusted-issuer.js';

const AUDIENCE = 'governance-graph';

/** An OpenID Connect issuer as others run it, that counts how often its keys are fetched. */
class FakeIssuer {
  keys: JWK[] = [];
  fetches = 0;
  isDown = false;
  url = '';
  private readonly server: Server = createServer((request, response) => {
    if (this.isDown) {
      response.writeHead(503).end();
      return;
    }
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/openid-configuration') {
      response.end(JSON.stringify({ issuer: this.url, jwks_uri: `${this.url}/keys` }));
      return;
    }
    this.fetches += 1;
    response.end(JSON.stringify({ keys: this.keys }));
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  async addKey(kid: string): Promise<Signer> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    this.keys.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' });
    return { kid, privateKey, publicKey };
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.closeAllConnections();
      this.server.close(() => {
        resolve();
      });
    });
  }
}

interface Signer {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

describe('tokens of OpenID Connect issuers', () => {
  const [first, second] = [new FakeIssuer(), new FakeIssuer()];
  let identity: Identity;
  let signer: Signer;
  let now = Date.now();
  const clock = jest.spyOn(Date, 'now');

  beforeAll(async () => {
    await Promise.all([first.start(), second.start()]);
    signer = await first.addKey('one');
    identity = freshIdentity();
  });
  beforeEach(() => {
    clock.mockImplementation(() => now);
  });
  afterAll(async () => {
    clock.mockRestore();
    await Promise.all([first.stop(), second.stop()]);
  });

  const freshIdentity = () =>
    new Identity(
      remoteIssuers({
        OIDC_ISSUER: first.url,
        OIDC_ISSUERS: [`district=${second.url}`],
        OIDC_AUDIENCE: AUDIENCE,
      }),
    );
  const seconds = (fromNow: number) => Math.floor(new Date().getTime() / 1000) + fromNow;
  const signed = (claims: Record<string, unknown>, { kid, privateKey }: Signer = signer, iss = first.url) =>
    new SignJWT({ iss, aud: AUDIENCE, sub: 'li', exp: seconds(600), ...claims })
      .setProtectedHeader({ alg: 'ES256', kid })
      .sign(privateKey);
  const outcomeOf = async (token: string | Promise<string>, by = identity): Promise<string> =>
    by.viewerOf(`Bearer ${await token}`).then(
      ({ subject }) => subject ?? 'nobody',
      (error: unknown) => {
        const { code, details } = error as { code: string; details: { reason?: string } };
        return details.reason ?? code;
      },
    );

  it('count with a minute of leeway, and only from their issuer, for us, and for a time', async () => {
    const outcomes = [
      await outcomeOf(signed({})),
      await outcomeOf(signed({ exp: seconds(-58) })),
      await outcomeOf(signed({ exp: seconds(-61) })),
      await outcomeOf(signed({ nbf: seconds(58) })),
      await outcomeOf(signed({ nbf: seconds(63) })),
      await outcomeOf(signed({ exp: undefined })),
      await outcomeOf(signed({ aud: 'another' })),
      await outcomeOf(signed({ iss: 'http://127.0.0.1:1' })),
      await outcomeOf(signed({ sub: undefined })),
    ];

    expect(outcomes).toEqual([
      'li',
      'li',
      'EXPIRED',
      'li',
      'CLAIMS',
      'CLAIMS',
      'AUDIENCE',
      'ISSUER',
      'CLAIMS',
    ]);
  });

  it('do not count unsigned, or signed with the public key as a secret', async () => {
    const claims = { iss: first.url, aud: AUDIENCE, sub: 'li', exp: seconds(600) };
    const publicText = await exportSPKI(signer.publicKey);
    const confused = new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .sign(createSecretKey(Buffer.from(publicText)));
    const none = new UnsecuredJWT(claims).encode();

    expect(await outcomeOf(confused)).toBe('ALGORITHM');
    expect(await outcomeOf(none)).toBe('MALFORMED');
    expect(await outcomeOf(`${none}AA`)).toBe('ALGORITHM');
  });

  it('are checked with a new key after one fetch, and unknown keys cause one in half a minute', async () => {
    const rotating = freshIdentity();
    await outcomeOf(signed({}), rotating);
    const before = first.fetches;
    const next = await first.addKey('two');
    const stranger = { ...next, kid: 'never' };

    const tooSoon = await outcomeOf(signed({}, next), rotating);
    const soon = first.fetches - before;
    now += 31_000;
    const after = await outcomeOf(signed({}, next), rotating);
    const unknown = await Promise.all(
      Array.from({ length: 20 }, () => outcomeOf(signed({}, stranger), rotating)),
    );
    const old = await outcomeOf(signed({}), rotating);

    expect([tooSoon, soon]).toEqual(['SIGNATURE', 0]);
    expect([after, first.fetches - before]).toEqual(['li', 1]);
    expect(new Set(unknown)).toEqual(new Set(['SIGNATURE']));
    expect(old).toBe('li');
    now += 31_000;
    for (let sent = 0; sent < 5; sent += 1) await outcomeOf(signed({}, stranger), rotating);
    expect(first.fetches - before).toBe(2);
  });

  it('of a further issuer stand for its own people alone', async () => {
    const other = await second.addKey('one');

    expect(await outcomeOf(signed({}, other, second.url))).toBe('district:li');
    expect(await outcomeOf(signed({ sub: 'district:li' }))).toBe('CLAIMS');
    expect(await outcomeOf(signed({ sub: 'client:0123' }))).toBe('CLAIMS');
    expect(await outcomeOf(signed({ sub: 'auth0:0123' }))).toBe('auth0:0123');
    expect(await outcomeOf(signed({}, signer, second.url))).toBe('SIGNATURE');
  });

  it('are not blamed while their issuer is away, and count again when it is back', async () => {
    const cutOff = freshIdentity();
    first.isDown = true;
    const away = await outcomeOf(signed({}), cutOff);
    first.isDown = false;

    expect([away, await outcomeOf(signed({}), cutOff)]).toEqual(['IDENTITY_UNAVAILABLE', 'li']);
  });
});
