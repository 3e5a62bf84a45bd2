import {
  array,
  assert,
  dictionary,
  double,
  integer,
  letrec,
  oneof,
  property,
  string,
  constantFrom,
} from 'fast-check';
import { isLongerThan } from './answer-size.js';

const { value } = letrec<{ value: unknown }>((tie) => ({
  value: oneof(
    { maxDepth: 4 },
    string({ maxLength: 200 }),
    string({ unit: 'grapheme', maxLength: 200 }),
    integer(),
    double({ noDefaultInfinity: true, noNaN: true }),
    constantFrom(null, true, false),
    array(tie('value')),
    dictionary(string({ maxLength: 20 }), tie('value')),
  ),
}));

describe('the size of an answer', () => {
  it('is known within a factor of eight without writing it', () => {
    assert(
      property(value, (answer) => {
        const bytes = Buffer.byteLength(JSON.stringify(answer));

        return isLongerThan(bytes / 8 - 8, answer) && !isLongerThan(bytes * 8 + 8, answer);
      }),
      { numRuns: 300 },
    );
  });

  it('is known of an answer that is deeper than any stack', () => {
    let answer: unknown = '终';
    for (let level = 0; level < 200_000; level += 1) answer = { a: answer };

    expect([isLongerThan(100_000, answer), isLongerThan(10_000_000, answer)]).toEqual([true, false]);
  });
});
