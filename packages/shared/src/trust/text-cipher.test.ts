import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { type CipherKey, parseCipherKeys, TextCipher } from './text-cipher.js';

const keyNamed = (id: string): CipherKey => ({ id, secret: randomBytes(32) });

describe('sealing a personal text', () => {
  it('gives back any text that was sealed', () => {
    const cipher = new TextCipher([keyNamed('a')]);

    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cipher.open(cipher.seal(text, 'here'), 'here')).toBe(text);
      }),
    );
  });

  it('never seals a text the same way twice, and never shows it', () => {
    const cipher = new TextCipher([keyNamed('a')]);

    const [one, two] = [cipher.seal('13812345678', 'here'), cipher.seal('13812345678', 'here')];

    expect(one.ciphertext).not.toBe(two.ciphertext);
    expect(Buffer.from(one.ciphertext, 'base64').toString('latin1')).not.toContain('13812345678');
  });

  it('opens what an older key sealed, and seals with the first', () => {
    const [old, recent] = [keyNamed('old'), keyNamed('new')];
    const sealed = new TextCipher([old]).seal('张三', 'here');
    const cipher = new TextCipher([recent, old]);

    expect(cipher.open(sealed, 'here')).toBe('张三');
    expect(cipher.seal('张三', 'here').keyId).toBe('new');
  });

  it('does not open a text that was changed, moved to another row or sealed with an unknown key', () => {
    const cipher = new TextCipher([keyNamed('a')]);
    const sealed = cipher.seal('13812345678', 'here');
    const bytes = Buffer.from(sealed.ciphertext, 'base64');
    bytes[14] = (bytes[14] ?? 0) ^ 1;

    expect(() => cipher.open({ ...sealed, ciphertext: bytes.toString('base64') }, 'here')).toThrow();
    expect(() => cipher.open(sealed, 'there')).toThrow();
    expect(() => new TextCipher([keyNamed('b')]).open(sealed, 'here')).toThrow('key a');
    expect(() => cipher.open({ ...sealed, algorithm: 'SM4' }, 'here')).toThrow('SM4');
  });
});

describe('reading cipher keys from the environment', () => {
  const secret = Buffer.alloc(32, 7).toString('base64');

  it('takes several keys in order', () => {
    expect(parseCipherKeys(`a:${secret}, b:${secret}`).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    ['no id', secret],
    ['a short secret', 'a:c2hvcnQ='],
    ['one id twice', `a:${secret},a:${secret}`],
    ['nothing', ''],
  ])('refuses %s without repeating a secret', (_, text) => {
    expect(() => parseCipherKeys(text)).toThrow(/^(?!.*(BwcH|c2hvcnQ)).*$/);
  });
});
