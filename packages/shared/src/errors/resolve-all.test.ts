import { DomainError, InputProblems } from './domain-error.js';
import { resolveAll } from './resolve-all.js';

const broken = (field: string) => (): Promise<never> =>
  Promise.reject(new DomainError('INVALID_INPUT', field, { field }));

describe('looking several things up', () => {
  it('answers what each look-up found, in order', async () => {
    expect(
      await resolveAll(
        async () => 'grid',
        async () => 7,
      ),
    ).toEqual(['grid', 7]);
  });

  it('throws a single problem as it is', async () => {
    await expect(resolveAll(async () => 1, broken('grid'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('throws all problems together', async () => {
    const thrown: unknown = await resolveAll(broken('grid'), async () => 1, broken('category')).catch(
      (error: unknown) => error,
    );

    expect(thrown).toBeInstanceOf(InputProblems);
    expect((thrown as InputProblems).problems.map(({ message }) => message)).toEqual(['grid', 'category']);
  });

  it('lets a fault through at once', async () => {
    const later = jest.fn();

    await expect(resolveAll(() => Promise.reject(new TypeError('bug')), later)).rejects.toThrow(TypeError);
    expect(later).not.toHaveBeenCalled();
  });
});
