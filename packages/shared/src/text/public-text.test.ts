import { DomainError, InputProblems } from '../errors/domain-error.js';
import { assertPublicText } from './public-text.js';

const RULE = { field: 'notice', most: 10, what: '公示内容' };

function codesOf(text: string): readonly string[] {
  try {
    assertPublicText(text, RULE);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return [error.code];
    if (error instanceof InputProblems) return error.problems.map(({ code }) => code);
    throw error;
  }
}

describe('a text that many read', () => {
  it.each([['自治'], ['第一行\n第二行'], ['𠮷'.repeat(10)]])('may be %j', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it.each([
    ['', ['INVALID_INPUT']],
    ['一'.repeat(11), ['INVALID_INPUT']],
    ['有\u0000', ['INVALID_INPUT']],
    ['有\ud800', ['INVALID_INPUT']],
    ['13812345678', ['INVALID_INPUT', 'CONTACT_IN_PUBLIC_TEXT']],
    ['云A12345', ['CONTACT_IN_PUBLIC_TEXT']],
    ['11010519491231002X', ['INVALID_INPUT', 'PERSONAL_ID_IN_TEXT']],
  ])('is refused as %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});
