import fc from 'fast-check';
import { completeUscc, foldUscc, hasSoundOrganizationCode, parseUscc, usccProblem } from './uscc';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...Array.from(ALPHABET));
const characters = (count: number) =>
  fc.array(character, { minLength: count, maxLength: count }).map((it) => it.join(''));
/** The first 17 characters of a code of some province. */
const beginning = fc
  .tuple(characters(2), fc.constantFrom('11', '35', '44', '53', '65'), fc.nat({ max: 9999 }), characters(9))
  .map(([kind, province, place, body]) => `${kind}${province}${String(place).padStart(4, '0')}${body}`);
const code = beginning.map(completeUscc);

/** Codes that were really issued. */
const ISSUED = [
  '91440300708461136T',
  '91110000802100433B',
  '91330100799655058B',
  '9144030071526726XG',
  '91310110666007217T',
  '91310115591693856A',
  '91110000600037341L',
  '12100000401359321Q',
  '12100000400009127B',
  '53100000500021676K',
];

describe('a unified social credit code', () => {
  it.each([...ISSUED, '91350100M000100Y43'])('%s is sound', (text) => {
    expect(usccProblem(text)).toBeNull();
    expect(parseUscc(text)).toBe(text);
  });

  it.each([
    ['a wrong check character', '91310110666007217U', 'CHECKSUM'],
    ['another wrong check character', '12100000400008888X', 'CHECKSUM'],
    ['a code of the pilot era, really issued, whose check does not hold', '91350211M00013FA1N', 'CHECKSUM'],
    ['the example as the standard misprints it', '91350100M000100Y4Z', 'ALPHABET'],
    ['17 characters', '91440300708461136', 'LENGTH'],
    ['19 characters', '91440300708461136TT', 'LENGTH'],
    ['nothing', '', 'LENGTH'],
    ['a letter that the alphabet leaves out', '9144030070846113OT', 'ALPHABET'],
    ['a letter in the place', '91A40300708461136T', 'ALPHABET'],
    ['a character of another plane', '91440300708461136𝄞', 'ALPHABET'],
    ['a place in no province', completeUscc('91770000708461136'), 'DIVISION_UNKNOWN'],
    [
      'a place of the capital’s block that is not the whole country',
      '91100100708461136T',
      'DIVISION_UNKNOWN',
    ],
  ])('is refused for %s', (_, text, problem) => {
    expect(usccProblem(text)).toBe(problem);
    expect(() => parseUscc(text, 'input.uscc')).toThrow(
      expect.objectContaining({ code: `USCC_${problem}`, details: { field: 'input.uscc', problem } }),
    );
  });

  it('of the pilot era would end in 3', () => {
    expect(completeUscc('91350211M00013FA1')).toBe('91350211M00013FA13');
  });

  it('may be typed in lower case and full width and is stored in upper case and half width', () => {
    expect(parseUscc(' 91350100m000100y43 ')).toBe('91350100M000100Y43');
    expect(parseUscc('９１３５０１００ｍ０００１００Ｙ４３')).toBe('91350100M000100Y43');
    expect(foldUscc('９１ｘ')).toBe('91X');
  });

  it('passes whatever its first 17 characters are', () => {
    fc.assert(
      fc.property(code, (it) => {
        expect(usccProblem(it)).toBeNull();
        expect(usccProblem(it.toLowerCase())).toBeNull();
      }),
    );
  });

  it('never passes with one character changed, since 31 is prime', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 17 }), character, (sound, at, other) => {
        fc.pre(sound[at] !== other);
        const wrong = sound.slice(0, at) + other + sound.slice(at + 1);

        expect(usccProblem(wrong)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('never passes with any one character changed: all 540 ways, one by one', () => {
    const sound = '91350100M000100Y43';
    const wrong = Array.from({ length: 18 }, (_, at) =>
      Array.from(ALPHABET, (other) => sound.slice(0, at) + other + sound.slice(at + 1)),
    )
      .flat()
      .filter((it) => it !== sound);

    expect(wrong).toHaveLength(540);
    expect(wrong.filter((it) => usccProblem(it) === null)).toEqual([]);
  });

  it('never passes with two neighbours swapped', () => {
    fc.assert(
      fc.property(code, fc.nat({ max: 16 }), (sound, at) => {
        fc.pre(sound[at] !== sound[at + 1]);
        const swapped = sound.slice(0, at) + (sound[at + 1] ?? '') + (sound[at] ?? '') + sound.slice(at + 2);

        expect(usccProblem(swapped)).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it.each(ISSUED.slice(0, 4))('%s holds an organization code that bears its own check', (text) => {
    expect(hasSoundOrganizationCode(text)).toBe(true);
  });

  it('may hold an organization code without a sound check and pass all the same', () => {
    const issuedBySomebodyElse = completeUscc('91440300708461135');

    expect(usccProblem(issuedBySomebodyElse)).toBeNull();
    expect(hasSoundOrganizationCode(issuedBySomebodyElse)).toBe(false);
  });

  it('cannot be completed from other characters', () => {
    expect(() => completeUscc('9144030070846113I')).toThrow(RangeError);
  });
});
