import { Field, Int, ObjectType } from 'type-graphql';
import { DomainError, type DomainErrorCode, InputProblems } from '../errors/domain-error.js';
import { Shareable } from '../federation/directives.js';
import { Audience } from './audience.js';

/** One rule that an input broke. */
@Shareable()
@Audience('value')
@ObjectType('UserError', { description: 'A rule that the input broke. Nothing was changed.' })
export class UserErrorType {
  @Field(() => String, { description: 'Stable code, e.g. INVALID_INPUT, CONFLICT, DIVISION_UNKNOWN.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Input field that is at fault, e.g. `name`.' })
  readonly field!: string | null;

  @Field(() => String, { description: 'What is wrong, a sentence in Chinese for the person who typed it.' })
  readonly message!: string;

  @Field(() => Int, { nullable: true, description: 'With CONFLICT: the version that the thing has now.' })
  readonly currentVersion!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'With PERSONAL_ID_IN_TEXT and CONTACT_IN_PUBLIC_TEXT: where in the text it begins, in characters.',
  })
  readonly offset!: number | null;

  @Field(() => Boolean, { description: 'Whether the same input may succeed later.' })
  readonly retryable!: boolean;
}

/** Codes that are no fault of an input: they end the operation as a top-level error. */
const TOP_LEVEL: ReadonlySet<DomainErrorCode> = new Set([
  'NOT_FOUND',
  'FORBIDDEN',
  'UNAUTHENTICATED',
  'SUBGRAPH_UNAVAILABLE',
  'TIMEOUT',
  'OVERLOADED',
]);

/** What ends a whole batch, since it is no matter of one row. */
const BATCH_LEVEL: ReadonlySet<DomainErrorCode> = new Set(
  [...TOP_LEVEL].filter((code) => code !== 'NOT_FOUND' && code !== 'FORBIDDEN'),
);

/** What a mutation answers: its result, or its broken rules and nothing else. */
type Payload<T> = (T | { [K in keyof T]: null }) & { userErrors: UserErrorType[] };

/** Runs a mutation: its result on success, its broken rules as `userErrors`; everything else is thrown on. */
export const asPayload = <T extends object>(work: () => Promise<T>): Promise<Payload<T>> =>
  payloadOf(work, TOP_LEVEL);

/**
 * Runs one row of a batch: like `asPayload`, but also what the viewer may not do and what does not exist is said in the
 * row, so that the other rows go on.
 */
export const asBatchRow = <T extends object>(work: () => Promise<T>): Promise<Payload<T>> =>
  payloadOf(work, BATCH_LEVEL);

async function payloadOf<T extends object>(
  work: () => Promise<T>,
  thrownOn: ReadonlySet<DomainErrorCode>,
): Promise<Payload<T>> {
  try {
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    const problems = error instanceof InputProblems ? error.problems : [error];
    if (!problems.every((it) => it instanceof DomainError && !thrownOn.has(it.code))) throw error;
    return { userErrors: (problems as DomainError[]).map(asUserError) } as never;
  }
}

/** The rules that one item among many broke, whatever their codes: the others are not to end with it. */
export const userErrorsOf = (problem: DomainError | InputProblems): UserErrorType[] =>
  (problem instanceof InputProblems ? problem.problems : [problem]).map(asUserError);

function asUserError({ code, message, details }: DomainError): UserErrorType {
  return {
    code,
    message,
    field: (details['field'] as string | undefined) ?? null,
    currentVersion: (details['currentVersion'] as number | undefined) ?? null,
    offset: (details['offset'] as number | undefined) ?? null,
    retryable: details['retryable'] === true,
  };
}
