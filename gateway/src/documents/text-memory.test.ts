import { textMemory } from './text-memory.js';

describe('what is remembered of the texts of documents', () => {
  const made: string[] = [];
  const of = (texts: readonly string[]) => {
    const memory = textMemory((text) => {
      made.push(text);
      return { length: text.length };
    });
    for (const text of texts) memory.memo(text);
    return memory;
  };
  beforeEach(() => {
    made.length = 0;
  });

  it('is made once for a text that comes again', () => {
    const memory = of(['{ a }', '{ a }']);

    expect(memory.memo('{ a }')).toEqual({ length: 5 });
    expect(made).toEqual(['{ a }']);
  });

  it('is forgotten for what was not used for longest, after a thousand texts', () => {
    const others = Array.from({ length: 999 }, (_, index) => `{ a${String(index)} }`);
    const memory = of(['{ old }', '{ used }', ...others.slice(0, 500), '{ used }', ...others.slice(500)]);
    made.length = 0;

    memory.memo('{ used }');
    memory.memo('{ old }');

    expect(made).toEqual(['{ old }']);
  });

  it('is forgotten after a million characters, and a giant is not remembered at all', () => {
    const long = (index: number, length: number) => `{ a${String(index)} }`.padEnd(length);
    const giant = long(0, 20_001);
    const memory = of([...Array.from({ length: 51 }, (_, index) => long(index, 20_000)), giant]);
    made.length = 0;

    for (const text of [long(50, 20_000), long(0, 20_000), giant]) memory.memo(text);

    expect(made).toEqual([long(0, 20_000), giant]);
  });
});
