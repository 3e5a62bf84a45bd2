import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { WATER } from './places.js';
import { type AnsweredRequest, OFFICER, type Step, walk, WATER_OFFICER } from './requests.js';
import { shanghai, type TestClock } from './test-clock.js';

/** A deadline as the graph shows it. */
interface ShownDeadline {
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
    readonly isDueProvisional: boolean;
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
    clocks { kind round state startedAt dueAt isDueProvisional stoppedAt department { id } } extensions { state until } }`;

/** Clocks and flags of a request as a viewer sees them; fails the test when they do not. */
export async function clocksOf(
  city: TestService,
  { id }: Pick<AnsweredRequest, 'id'>,
  viewer: Viewer = OFFICER,
): Promise<ShownClocks> {
  const answer = await city.ask(viewer, `query ($id: ID!) { serviceRequest(id: $id) { ${CLOCKS} } }`, { id });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return (answer.data as { readonly serviceRequest: ShownClocks }).serviceRequest;
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

/** An instant in Shanghai as the graph writes it. */
export const at = (text: string): string => shanghai(text).toISOString();

/** The last instant of a day in Shanghai, likewise. */
export const endOf = (day: string): string =>
  new Date(shanghai(`${day} 23:59`).getTime() + 59_999).toISOString();

/** From the dispatch to work on it, all at one time. */
export const toWork = (text: string): readonly TimedStep[] => [
  [text, 'DISPATCH', OFFICER, { departmentId: WATER }],
  [text, 'SIGN', WATER_OFFICER],
  [text, 'CONTACT', WATER_OFFICER],
  [text, 'START', WATER_OFFICER],
];
