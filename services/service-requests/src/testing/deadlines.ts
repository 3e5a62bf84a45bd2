import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { type AnsweredRequest, OFFICER, type Step, walk } from './requests.js';
import type { TestClock } from './test-clock.js';

/** A deadline as the graph shows it. */
export interface ShownDeadline {
  readonly state: string;
  readonly responseDue: string | null;
  readonly resolveDue: string | null;
  readonly remainingSeconds: number | null;
  readonly pausedSeconds: number;
  readonly policy: { readonly name: string; readonly version: number } | null;
  readonly clocks: readonly {
    readonly kind: string;
    readonly round: number;
    readonly state: string;
    readonly startedAt: string;
    readonly dueAt: string;
    readonly stoppedAt: string | null;
    readonly department: { readonly id: string } | null;
  }[];
  readonly extensions: readonly { readonly state: string; readonly until: string }[];
}

/** What is asked of a request here. */
export interface ShownClocks {
  readonly status: string;
  readonly availableActions: readonly string[];
  readonly deadline: ShownDeadline;
  readonly flags: readonly {
    readonly kind: string;
    readonly clock: string | null;
    readonly round: number;
    readonly at: string;
  }[];
}

const CLOCKS = `status availableActions flags { kind clock round at }
  deadline { state responseDue resolveDue remainingSeconds pausedSeconds policy { name version }
    clocks { kind round state startedAt dueAt stoppedAt department { id } } extensions { state until } }`;

/** Clocks and flags of a request as a viewer sees them; fails the test when they do not. */
export async function clocksOf(
  city: TestService,
  { id }: Pick<AnsweredRequest, 'id'>,
  viewer: Viewer = OFFICER,
): Promise<ShownClocks> {
  const { data, errors } = await city.ask(
    viewer,
    `query ($id: ID!) { serviceRequest(id: $id) { ${CLOCKS} } }`,
    { id },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as { readonly serviceRequest: ShownClocks }).serviceRequest;
}

/** A step and when it is taken. */
export type TimedStep = readonly [at: string, ...step: Step];

/** Moves a request along, each step at its time; fails the test at the first move that is refused. */
export async function walkAt(
  city: TestService,
  clock: TestClock,
  request: AnsweredRequest,
  steps: readonly TimedStep[],
): Promise<AnsweredRequest> {
  let moved = request;
  for (const [at, ...step] of steps) {
    clock.set(at);
    moved = await walk(city, moved, [step]);
  }
  return moved;
}
