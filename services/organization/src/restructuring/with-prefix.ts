import { DomainError, InputProblems } from '@governance/shared';

/** Runs checks of something that stands inside an input; fields in what they throw are named from the input's root. */
export async function withPrefix<T>(prefix: string, checks: () => Promise<T>): Promise<T> {
  try {
    return await checks();
  } catch (error) {
    if (error instanceof InputProblems)
      throw new InputProblems(error.problems.map((it) => prefixed(prefix, it)));
    throw error instanceof DomainError ? prefixed(prefix, error) : error;
  }
}

/** Faults of the person, not of the input, stay as they are. */
function prefixed(prefix: string, problem: DomainError): DomainError {
  const { code, message, details } = problem;
  const field = details['field'];
  return typeof field === 'string'
    ? new DomainError(code, message, { ...details, field: `${prefix}.${field}` })
    : problem;
}
