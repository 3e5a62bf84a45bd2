import fc from 'fast-check';
import { encodeCursor } from './cursor';
import { type ListOrder, openPage, Page } from './page';

interface Row {
  readonly name: string;
  readonly id: string;
}
const order: ListOrder<Row> = {
  list: 'rows',
  shape: ['string', 'string'],
  keyOf: ({ name, id }) => [name, id],
};
const isAfter = (row: Row, key: readonly (string | number)[]) =>
  row.name > String(key[0]) || (row.name === key[0] && row.id > String(key[1]));

function pageOf(all: readonly Row[], first: number, after?: string | null): Page<Row> {
  const window = openPage({ first, after }, order);
  const rows = all.filter((row) => window.after === null || isAfter(row, window.after)).slice(0, first + 1);
  return new Page(rows, window, order, () => Promise.resolve(all.length));
}

describe('paging through a list', () => {
  it('meets each row once and in order, whatever the size of the pages', () => {
    const rows = fc.uniqueArray(fc.record({ name: fc.constantFrom('一', '二', '三'), id: fc.uuid() }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 100 }), (unsorted, first) => {
        const all = unsorted.toSorted((a, b) => (isAfter(a, [b.name, b.id]) ? 1 : -1));
        const seen: Row[] = [];
        let page = pageOf(all, first);
        seen.push(...page.nodes);
        while (page.pageInfo.hasNextPage) {
          page = pageOf(all, first, page.pageInfo.endCursor);
          seen.push(...page.nodes);
        }

        expect(seen).toEqual(all);
      }),
    );
  });

  it.each([0, -1, 101, 1.5, Number.NaN])('is refused for first: %p', (first) => {
    expect(() => openPage({ first }, order)).toThrow(
      expect.objectContaining({ code: 'PAGE_SIZE_INVALID', details: { field: 'first', max: 100 } }),
    );
  });

  it.each([
    ['nothing', ''],
    ['no cursor', 'not a cursor'],
    ['one of another list', encodeCursor('others', ['a', 'b'])],
    ['one with too little in it', encodeCursor('rows', ['a'])],
    ['one with a number for a text', encodeCursor('rows', [1, 'b'])],
    ['one with a zero byte', encodeCursor('rows', ['a\0', 'b'])],
    ['one that is JSON but no list', Buffer.from('{"a":1}').toString('base64url')],
  ])('is refused for a cursor that is %s', (_, after) => {
    expect(() => openPage({ first: 1, after }, order)).toThrow(
      expect.objectContaining({ code: 'CURSOR_INVALID', details: { field: 'after' } }),
    );
  });
});
