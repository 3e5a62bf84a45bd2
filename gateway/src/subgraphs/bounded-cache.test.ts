import { BoundedCache } from './bounded-cache.js';

describe('a bounded cache', () => {
  it('forgets what was not used for longest', () => {
    const made: string[] = [];
    const cache = new BoundedCache<string>(2);
    const use = (key: string) => cache.get(key, (text) => (made.push(text), text));

    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) use(key);

    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
