/**
 * Every code that a client may meet, as `extensions.code` of a top-level error or as `userErrors.code`.
 * Stable: a code is never renamed, and a new one is added here with a sentence.
 */
export const DOMAIN_ERROR_CODES = [
  /** The thing does not exist, or this viewer may not know that it does. */
  'NOT_FOUND',
  /** Someone else changed the thing first; `currentVersion` says where it stands. */
  'CONFLICT',
  /** There is one already, and there may be only one, e.g. a person's registration; another key does not help. */
  'ALREADY_EXISTS',
  /** The thing's state does not allow this action now; `status` says where it stands. */
  'ACTION_NOT_AVAILABLE',
  /** A volunteer has not as many points as a reward costs. */
  'POINTS_INSUFFICIENT',
  /** There are not as many things in stock as are to go. */
  'STOCK_INSUFFICIENT',
  /** An argument or input field breaks a rule; `field` names it. */
  'INVALID_INPUT',
  /** Not 12 digits. */
  'DIVISION_CODE_MALFORMED',
  /** Well formed, but the local copy of the code table does not hold it; `retryable` when it may come. */
  'DIVISION_UNKNOWN',
  /** Not 15 digits. */
  'GRID_CODE_MALFORMED',
  /** A unified social credit code that has not 18 characters. */
  'USCC_LENGTH',
  /** One with a character that its alphabet leaves out, or with a letter where its place stands. */
  'USCC_ALPHABET',
  /** One whose place lies in no province. */
  'USCC_DIVISION_UNKNOWN',
  /** One whose last character does not fit the 17 before it. */
  'USCC_CHECKSUM',
  /** A polygon that is none: unclosed, self-crossing, empty, or too large; the message ends with the place of the fault. */
  'BOUNDARY_INVALID',
  /** Coordinates in a system that is not kept, e.g. a shifted one; the message says which are. */
  'COORDINATE_SYSTEM_UNSUPPORTED',
  /** A cursor that this list did not give out. */
  'CURSOR_INVALID',
  /** `first` outside 1 to 100 (feeds: 1000). */
  'PAGE_SIZE_INVALID',
  /** No table of working days, published or by the law, for the year in which a due time lies; `year` names it. */
  'CALENDAR_MISSING',
  /** A period that ends before it starts. */
  'PERIOD_INVALID',
  /** Two periods of what can be only once at a time overlap, e.g. two seats of one unit in one body. */
  'PERIOD_OVERLAP',
  /** The same idempotency key came with another body. */
  'IDEMPOTENCY_KEY_REUSED',
  /** A resident ID or bank card number stands in a text; `field` and `offset` say where. */
  'PERSONAL_ID_IN_TEXT',
  /** A phone number or plate stands in a text that everybody may read. */
  'CONTACT_IN_PUBLIC_TEXT',
  /** This viewer may not do or see this at all; says nothing about a single row. */
  'FORBIDDEN',
  /** No token, or one that does not hold: expired, wrong issuer, wrong audience, bad signature. */
  'UNAUTHENTICATED',
  /** A subgraph does not answer. */
  'SUBGRAPH_UNAVAILABLE',
  /** A subgraph did not answer in time. */
  'TIMEOUT',
  /** The database or a pool is over its limit; try again later. */
  'OVERLOADED',
  /** The keys of the token's issuer cannot be fetched, so nobody can be told apart from a stranger. */
  'IDENTITY_UNAVAILABLE',
  /** The request's body is larger than the gateway reads. */
  'REQUEST_TOO_LARGE',
  /** This client has used up what it may ask for in a minute; `cost` says how it stands, `Retry-After` when to come again. */
  'RATE_LIMITED',
  /** This API key may run registered operations alone, and this is none. */
  'PERSISTED_ONLY',
  /** The request has more or longer headers than the gateway reads. */
  'HEADERS_TOO_LARGE',
  /** The address takes another method than this; the header `allow` says which. */
  'METHOD_NOT_ALLOWED',
  /** The request's body is in another encoding than UTF-8. */
  'CHARSET_UNSUPPORTED',
  /** A document asks for more than the gateway takes on at once; `measure` says of what, `limit` and `found` how much. */
  'QUERY_TOO_COMPLEX',
  /** An alias, a variable or an operation is named like something that every JavaScript object has; `name` is it. */
  'NAME_RESERVED',
  /** The answer would be larger than the gateway sends; `limit` says in bytes. Ask for less at once. */
  'RESPONSE_TOO_LARGE',
] as const;
export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/**
 * A rule said no. The message is a sentence that may be shown to a client as it is.
 *
 * Anything that is not a `DomainError` is a bug or an outage and is masked at the transport.
 */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** The thing does not exist, or may not be known to exist: both look the same. */
export class NotFoundError extends DomainError {
  constructor(entity: string, field = 'id') {
    super('NOT_FOUND', `未找到该${entity}`, { entity, field });
  }
}

/** Someone else was first. */
export class ConflictError extends DomainError {
  constructor(entity: string, currentVersion: number) {
    super('CONFLICT', `该${entity}已被他人修改,请刷新后重试`, {
      entity,
      currentVersion,
      field: 'expectedVersion',
    });
  }
}

/** Several rules broken at once, so that a form can show them all. */
export class InputProblems extends Error {
  constructor(readonly problems: readonly DomainError[]) {
    super(problems.map(({ message }) => message).join('; '));
    this.name = new.target.name;
  }
}

/** Runs every check; throws the one `DomainError`, or all of them as `InputProblems`. */
export function assertAll(...checks: readonly (() => void)[]): void {
  throwAny(
    checks.flatMap((check) => {
      try {
        check();
        return [];
      } catch (error) {
        return problemsIn(error);
      }
    }),
  );
}

/** The same for checks that look something up. They run one after the other, so that they can share a transaction. */
export async function assertAllInTurn(...checks: readonly (() => Promise<void>)[]): Promise<void> {
  const problems: DomainError[] = [];
  for (const check of checks) {
    try {
      await check();
    } catch (error) {
      problems.push(...problemsIn(error));
    }
  }
  throwAny(problems);
}

function throwAny(problems: readonly DomainError[]): void {
  const [first, ...others] = problems;
  if (first) throw others.length === 0 ? first : new InputProblems(problems);
}

/** What a check found; a fault is no finding and is thrown on. */
function problemsIn(error: unknown): readonly DomainError[] {
  if (error instanceof InputProblems) return error.problems;
  if (error instanceof DomainError) return [error];
  throw error;
}
