import { DomainError, InputProblems } from './domain-error.js';

/**
 * Runs look-ups one after the other, since they may share a connection, and answers what they found. Throws the one
 * `DomainError`, or all of them as `InputProblems`, so that a form can show every field at fault at once.
 */
export async function resolveAll<T extends readonly unknown[]>(
  ...lookUps: { readonly [K in keyof T]: () => Promise<T[K]> }
): Promise<T> {
  const found: unknown[] = [];
  const problems: DomainError[] = [];
  for (const lookUp of lookUps) {
    try {
      found.push(await lookUp());
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      problems.push(error);
    }
  }
  const [first, ...others] = problems;
  if (first) throw others.length === 0 ? first : new InputProblems(problems);
  return found as unknown as T;
}
