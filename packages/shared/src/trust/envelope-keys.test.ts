import { parseEnvelopeKeys } from './envelope-keys.js';

describe('reading envelope keys', () => {
  it('takes one key or several, the first of which signs', () => {
    expect(parseEnvelopeKeys('new:sixteen-characters!, old:colons:are:part:of:it')).toEqual([
      { id: 'new', secret: 'sixteen-characters!' },
      { id: 'old', secret: 'colons:are:part:of:it' },
    ]);
  });

  it.each([
    ['', 'needs an id'],
    ['sixteen-characters', 'needs an id'],
    ['a.b:sixteen-characters', 'needs an id'],
    ['a:hunter2', 'shorter than 16'],
    ['a:sixteen-characters,a:another-one-of-them', 'same id'],
  ])('refuses %p without repeating the secret', (text, reason) => {
    expect(() => parseEnvelopeKeys(text)).toThrow(reason);
    expect(() => parseEnvelopeKeys(text)).not.toThrow('hunter2');
  });
});
