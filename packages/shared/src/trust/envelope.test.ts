import fc from 'fast-check';
import { type EnvelopeKey, EnvelopeOpener, sealEnvelope } from './envelope';
import { ANONYMOUS, type Viewer } from './viewer';

const key: EnvelopeKey = { id: 'one', secret: 'a secret that is long enough' };
const request = { method: 'POST', path: '/graphql', body: '{"query":"{ a }"}' };
const viewer: Viewer = {
  subject: 'officer',
  tier: 'internal',
  roles: ['STREET_OFFICER'],
  jurisdictions: [{ from: '530112003000', to: '530112004000' }],
  organization: '5301-019ab000-0000-7000-8000-000000000000',
};
const seal = (now?: number) => sealEnvelope({ viewer, requestId: 'r1' }, request, key, now);

describe('an envelope', () => {
  it('brings the viewer and the request id across', () => {
    expect(new EnvelopeOpener([key]).open(seal(), request)).toEqual({ viewer, requestId: 'r1' });
  });

  it('is refused when any character of it is changed', () => {
    const sealed = seal();
    fc.assert(
      fc.property(
        fc.nat({ max: sealed.length - 1 }),
        fc.constantFrom('A', 'z', '0', '.'),
        (at, character) => {
          fc.pre(sealed[at] !== character);
          const altered = sealed.slice(0, at) + character + sealed.slice(at + 1);

          expect(() => new EnvelopeOpener([key]).open(altered, request)).toThrow(
            expect.objectContaining({ code: 'UNAUTHENTICATED' }),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['another body', { ...request, body: '{"query":"{ b }"}' }],
    ['another path', { ...request, path: '/internal/feed' }],
    ['another method', { ...request, method: 'GET' }],
  ])('is worth nothing for %s', (_, other) => {
    expect(() => new EnvelopeOpener([key]).open(seal(), other)).toThrow('网关签名');
  });

  it('opens once', () => {
    const opener = new EnvelopeOpener([key]);
    const sealed = seal();
    opener.open(sealed, request);

    expect(() => opener.open(sealed, request)).toThrow('网关签名');
  });

  it('is refused when it is older or newer than 30 seconds', () => {
    const now = Date.now();

    expect(() => new EnvelopeOpener([key]).open(seal(now - 31_000), request, now)).toThrow('网关签名');
    expect(() => new EnvelopeOpener([key]).open(seal(now + 31_000), request, now)).toThrow('网关签名');
  });

  it('is accepted under either of two keys while they are changed, and not under a third', () => {
    const next = { id: 'two', secret: 'another secret, long enough' };
    const byNext = sealEnvelope({ viewer: ANONYMOUS, requestId: 'r' }, request, next);

    expect(new EnvelopeOpener([key, next]).open(byNext, request).viewer).toEqual(ANONYMOUS);
    expect(() => new EnvelopeOpener([key]).open(byNext, request)).toThrow('网关签名');
  });

  it.each([undefined, '', 'v1', 'v1.one..', 'v2.one.e30.x', 'v1.one.e30.x.y'])(
    'is refused when it is %j',
    (header) => {
      expect(() => new EnvelopeOpener([key]).open(header, request)).toThrow('网关签名');
    },
  );
});
