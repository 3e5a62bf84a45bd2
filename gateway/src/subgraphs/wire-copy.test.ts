import fc from 'fast-check';
import { wireCopy } from './wire-copy.js';

describe('a copy as a wire would make it', () => {
  it('is what JSON would have made of it', () => {
    const leaf = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: true }),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(fc.string(), tie('tree'), { noNullPrototype: false }),
      ),
    }));

    fc.assert(
      fc.property(tree, (value) => {
        expect(wireCopy(value)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps a field that a client called __proto__', () => {
    const original: unknown = JSON.parse('{"__proto__":{"name":"第一网格"}}');

    expect(JSON.stringify(wireCopy(original))).toBe('{"__proto__":{"name":"第一网格"}}');
  });

  it('shares nothing with the original', () => {
    const original = { list: [{ name: '第一网格' }] };

    const copy = wireCopy(original) as typeof original;
    for (const item of copy.list) item.name = '第二网格';

    expect(original).toEqual({ list: [{ name: '第一网格' }] });
  });
});
