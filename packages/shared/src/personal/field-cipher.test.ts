import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { FieldCipher } from './field-cipher.js';
import { type FieldKeys, parseFieldKeys } from './field-key.js';

const keyText = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const keysOf = (text: string): FieldKeys => parseFieldKeys(text);

describe('an encrypted field', () => {
  it('is read again as it was written, whatever the text and the place', () => {
    const cipher = new FieldCipher(keysOf(keyText('k1')));

    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        expect(cipher.decrypt(cipher.encrypt(text, place), place)).toBe(text);
      }),
    );
  });

  it('never looks the same twice and never contains the text', () => {
    const cipher = new FieldCipher(keysOf(keyText('k1')));

    const [one, other] = [cipher.encrypt('13812345678', 'p'), cipher.encrypt('13812345678', 'p')];

    expect(one.ciphertext).not.toBe(other.ciphertext);
    expect(Buffer.from(one.ciphertext, 'base64').toString('latin1')).not.toContain('13812345678');
  });

  it('does not open in another row', () => {
    const cipher = new FieldCipher(keysOf(keyText('k1')));
    const field = cipher.encrypt('13812345678', 'phone|a');

    expect(() => cipher.decrypt(field, 'phone|b')).toThrow();
  });

  it('does not open when one byte of it was changed', () => {
    const cipher = new FieldCipher(keysOf(keyText('k1')));
    const field = cipher.encrypt('13812345678', 'p');
    const bytes = Buffer.from(field.ciphertext, 'base64');

    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, difference) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ difference;
        expect(() => cipher.decrypt({ ...field, ciphertext: changed.toString('base64') }, 'p')).toThrow();
      }),
    );
  });

  it('is still read after the key was changed, as long as the old one is known', () => {
    const [old, fresh] = [keyText('k1'), keyText('k2')];
    const field = new FieldCipher(keysOf(old)).encrypt('13812345678', 'p');
    const rotated = new FieldCipher(keysOf(`${fresh},${old}`));

    expect(rotated.decrypt(field, 'p')).toBe('13812345678');
    expect(rotated.encrypt('13812345678', 'p').keyId).toBe('k2');
    expect(() => new FieldCipher(keysOf(fresh)).decrypt(field, 'p')).toThrow(/k1/);
  });

  it('says which algorithm it needs when it is an unknown one', () => {
    const cipher = new FieldCipher(keysOf(keyText('k1')));
    const field = { ...cipher.encrypt('13812345678', 'p'), algorithm: 'SM4GCM' };

    expect(() => cipher.decrypt(field, 'p')).toThrow(/SM4GCM/);
  });
});

describe('contact keys in the environment', () => {
  it.each([
    ['a short secret', `k1:${randomBytes(31).toString('base64')}`],
    ['no id', `:${randomBytes(32).toString('base64')}`],
    ['an id twice', `${keyText('k1')},${keyText('k1')}`],
    ['what is not base64', `k1:${'%'.repeat(43)}=`],
    ['nothing', ''],
  ])('are refused with %s, without repeating a secret', (_what, text) => {
    const secret = text.split(':')[1] ?? '';

    const read = () => parseFieldKeys(text);

    expect(read).toThrow();
    if (secret !== '') expect(read).not.toThrow(secret);
  });
});
