import { assertAll, assertAllInTurn, DomainError, InputProblems } from './domain-error.js';

const problem = (field: string) => new DomainError('INVALID_INPUT', field, { field });
const refuse = (field: string) => () => {
  throw problem(field);
};

describe('checking several rules', () => {
  it('reports all that are broken, also those that one check found together', () => {
    const nested = () => {
      assertAll(refuse('b'), refuse('c'));
    };

    expect(() => {
      assertAll(refuse('a'), nested, () => undefined);
    }).toThrow(new InputProblems([problem('a'), problem('b'), problem('c')]));
  });

  it('reports a single one as itself', () => {
    expect(() => {
      assertAll(refuse('a'));
    }).toThrow(DomainError);
  });

  it('runs those that look something up one after the other', async () => {
    const steps: string[] = [];
    const check = (name: string) => async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      throw problem(name);
    };

    await expect(assertAllInTurn(check('a'), check('b'))).rejects.toThrow('a; b');
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('takes a fault for no broken rule', async () => {
    const fail = () => Promise.reject(new TypeError('no connection'));

    await expect(assertAllInTurn(() => Promise.reject(problem('a')), fail)).rejects.toThrow(TypeError);
  });
});
