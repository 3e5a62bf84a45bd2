import { parse } from 'graphql';
import { documentStore } from './document-store.js';

describe('the store of documents', () => {
  it('keeps the documents that were used last, as the same objects', async () => {
    const store = documentStore();
    const document = parse('{ a }');
    await store.set('used', document);
    for (let index = 0; index < 1500; index++) {
      await store.set(String(index), parse(`{ a${String(index)} }`));
      await store.get('used');
    }

    expect(await store.get('used')).toBe(document);
    expect(await store.get('499')).toBeUndefined();
    expect(await store.get('1499')).toBeDefined();
  });

  it('keeps fewer when they are long', async () => {
    const store = documentStore();
    for (let index = 0; index < 30; index++) {
      await store.set(String(index), parse(`{ a }${' '.repeat(50_000)}{ b }`));
    }

    expect(await store.get('9')).toBeUndefined();
    expect(await store.get('11')).toBeDefined();
  });
});
