import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';

/** A working case as the mutations of the tests answer it. */
export interface AnsweredCase {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly availableActions: readonly string[];
  readonly timeline: readonly {
    readonly from: string | null;
    readonly to: string;
    readonly action: string;
  }[];
}

/** What a mutation about a case answered. */
export interface CaseOutcome {
  readonly it: AnsweredCase | null;
  readonly codes: readonly string[];
  readonly fields: readonly (string | null)[];
}

const SHOWN = `id version status availableActions timeline { from to action }`;

/** Calls a mutation about a case; errors of the operation and of the input are both in the codes. */
export async function onCase(
  test: TestService,
  [mutation, field]: readonly [mutation: string, field: string],
  input: object,
  viewer: Viewer,
): Promise<CaseOutcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${mutation}(input: $input) {
    ${field} { ${SHOWN} } userErrors { code field } } }`;
  const answer = await test.ask(viewer, document, { input });
  const answers = (answer.data ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  const payload = answers[mutation];
  const broken = (payload?.['userErrors'] ?? []) as readonly { code: string; field: string | null }[];
  return {
    it: (payload?.[field] ?? null) as AnsweredCase | null,
    codes: [
      ...(answer.errors ?? []).map(({ extensions }) => String(extensions['code'])),
      ...broken.map(({ code }) => code),
    ],
    fields: broken.map((one) => one.field),
  };
}

/** The case that a mutation answered; fails the test when it answered none. */
export function answered({ it, codes, fields }: CaseOutcome): AnsweredCase {
  if (it) return it;
  throw new Error(`nothing came of it: ${codes.join()} ${fields.join()}`);
}
