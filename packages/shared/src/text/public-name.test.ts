import { type DomainError, InputProblems } from '../errors/domain-error.js';
import { assertPublicName } from './public-name.js';

const codesOf = (name: string, max = 10): string[] => {
  try {
    assertPublicName(name, max);
    return [];
  } catch (error) {
    return (error instanceof InputProblems ? error.problems : [error as DomainError]).map(({ code }) => code);
  }
};

describe('a name that everybody reads', () => {
  it('is counted in characters, without the spaces around it', () => {
    expect(codesOf('  𠮷祥社区第一党支部  ', 9)).toEqual([]);
    expect(codesOf('𠮷祥社区第一党支部', 8)).toEqual(['INVALID_INPUT']);
  });

  it.each(['', '   ', '　'])('is refused when it is empty: "%s"', (name) => {
    expect(codesOf(name)).toEqual(['INVALID_INPUT']);
  });

  it.each(['党\u0000委', '党\n委', '党\ud800委'])(
    'is refused with characters that nobody types: %j',
    (name) => {
      expect(codesOf(name)).toEqual(['INVALID_INPUT']);
    },
  );

  it('is told everything that is wrong with it at once', () => {
    expect(codesOf('张三 13812345678 11010519491231002X')).toEqual([
      'INVALID_INPUT',
      'PERSONAL_ID_IN_TEXT',
      'CONTACT_IN_PUBLIC_TEXT',
    ]);
  });
});
