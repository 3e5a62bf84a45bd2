import { InputProblems } from '../errors/domain-error.js';
import { assertOptionalPublicText, assertPublicText } from './public-text.js';

const RULE = { field: 'note', most: 20, what: '备注' };
const faultsOf = (text: string): readonly string[] => {
  try {
    assertPublicText(text, RULE);
    return [];
  } catch (error) {
    const problems =
      error instanceof InputProblems ? error.problems : [error as InputProblems['problems'][0]];
    return problems.map(({ code, details }) => `${code} ${String(details['field'])}`);
  }
};

describe('a text that everybody reads', () => {
  it.each(['春节照常开放', '第一行\n第二行', '电话 0871-6312345', '𠮷'.repeat(20)])('may be %j', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  it.each([
    ['', ['INVALID_INPUT note']],
    ['长'.repeat(21), ['INVALID_INPUT note']],
    ['不可见\u0007', ['INVALID_INPUT note']],
    ['找 13800138000', ['CONTACT_IN_PUBLIC_TEXT note']],
    ['11010519491231002X', ['PERSONAL_ID_IN_TEXT note']],
    [
      '11010519491231002X 13800138000',
      ['INVALID_INPUT note', 'PERSONAL_ID_IN_TEXT note', 'CONTACT_IN_PUBLIC_TEXT note'],
    ],
  ])('may not be %j', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('may be left out where it may', () => {
    expect(() => {
      assertOptionalPublicText(null, RULE);
    }).not.toThrow();
    expect(() => {
      assertOptionalPublicText('', RULE);
    }).toThrow();
  });
});
