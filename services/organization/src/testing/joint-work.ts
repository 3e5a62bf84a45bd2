import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';

/** A rule that an input broke, as tests look at it. */
interface Fault {
  readonly code: string;
  readonly field: string;
  readonly currentVersion: number | null;
}

/** A matter as tests look at it. */
export interface Matter {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly decidedAt: string | null;
  readonly availableActions: readonly string[];
}

/** A deliberation as tests look at it. */
export interface Deliberated {
  readonly id: string;
  readonly step: string;
  readonly round: number;
  readonly version: number;
  readonly availableActions: readonly string[];
}

interface Changed<TThing> {
  readonly thing: TThing | null;
  readonly userErrors: readonly Fault[];
}

const ERRORS = 'userErrors { code field currentVersion }';
const MATTER = 'thing: jointMatter { id status version decidedAt availableActions }';
const DELIBERATION = 'thing: deliberation { id step round version availableActions }';
const RETURNS: Readonly<Record<string, string>> = {
  raiseJointMatter: MATTER,
  moveJointMatter: MATTER,
  openDeliberation: DELIBERATION,
  advanceDeliberation: DELIBERATION,
  recordOpinions: DELIBERATION,
};

/** Runs one of the mutations of joint work as a viewer. */
export function askWork(city: TestService, who: Viewer, name: string, input: object) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation($input: ${type}!) { it: ${name}(input: $input) { ${RETURNS[name] ?? ''} ${ERRORS} } }`;
  return city.ask(who, document, { input });
}

/** The same for what is not refused at the top. */
export async function doWork<TThing>(
  city: TestService,
  who: Viewer,
  name: string,
  input: object,
): Promise<Changed<TThing>> {
  const answer = await askWork(city, who, name, input);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return (answer.data as { it: Changed<TThing> }).it;
}

/** What the change made. Throws when a rule was broken. */
export async function done<TThing>(
  city: TestService,
  who: Viewer,
  name: string,
  input: object,
): Promise<TThing> {
  const { thing, userErrors } = await doWork<TThing>(city, who, name, input);
  if (!thing) throw new Error(JSON.stringify(userErrors));
  return thing;
}
