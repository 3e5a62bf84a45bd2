import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildASTSchema, parse, validate } from 'graphql';
import { trendOf } from './trend.js';
import { variedDocument } from './varied-document.js';

const FOLDER = join(__dirname, '../../operations');

describe('documents of a soak', () => {
  const schema = buildASTSchema(
    parse(readFileSync(join(__dirname, '../../gateway/supergraph.graphql'), 'utf8')),
    { assumeValid: true },
  );
  const texts = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), 'utf8'));

  it('are valid, the same for the same number, and others for another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(100_000), (text, number) => {
        const document = variedDocument(text, number);

        expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
        expect(variedDocument(text, number)).toBe(document);
        expect(variedDocument(text, number + 1)).not.toBe(document);
        expect(document.match(/soak_\w+:/g)?.length ?? 0).toBeLessThan(60);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the trend of memory', () => {
  const samples = (megabytes: (second: number) => number) =>
    Array.from({ length: 60 }, (_, index) => ({ seconds: index * 10, megabytes: megabytes(index * 10) }));

  it('is flat for a heap that filled in the beginning and breathes since', () => {
    const trend = trendOf(samples((second) => Math.min(300, 100 + second) + 20 * Math.sin(second)));

    expect(trend.isFlat).toBe(true);
  });

  it('is not flat for one that leaks three megabytes a minute', () => {
    const trend = trendOf(samples((second) => 200 + second / 20 + 20 * Math.sin(second)));

    expect(trend.isFlat).toBe(false);
    expect(trend.megabytesPerMinute).toBeCloseTo(3, 0);
  });

  it('cannot be told from a few looks', () => {
    expect(() => trendOf([{ seconds: 10, megabytes: 1 }])).toThrow('longer');
  });
});
