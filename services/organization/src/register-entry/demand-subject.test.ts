import fc from 'fast-check';
import { subjectKeyOf } from './demand-subject.js';

describe('what is asked for', () => {
  it.each([
    ['老年人台账', '老年人', 'the word for a form'],
    ['老年人統計表', '老年人统计表', 'Traditional writing'],
    ['ＡＢ１２ 报表', 'ab12', 'width, case and spaces'],
    ['《流动人口》登记表(2025)', '流动人口登记表2025', 'punctuation'],
    ['清单', '清单', 'nothing but the word for a form'],
  ])('%s is the same as %s in spite of %s', (one, other) => {
    expect(subjectKeyOf(one)).toBe(subjectKeyOf(other));
  });

  it.each([
    ['老年人台账', '残障设施台账'],
    ['台账', '报表'],
  ])('%s is not the same as %s', (one, other) => {
    expect(subjectKeyOf(one)).not.toBe(subjectKeyOf(other));
  });

  it('is compared alike however often it is put into that form', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 老年人口表台账,。]{1,20}$/), (text) => {
        expect(subjectKeyOf(subjectKeyOf(text))).toBe(subjectKeyOf(text));
      }),
      { numRuns: 60 },
    );
  });
});
