import { randomUUID } from 'node:crypto';
import type { Viewer } from '@governance/shared';
import { type TestAnswer, type TestService, viewer } from '@governance/shared/testing';
import { COMMUNITY, HOUSING, STREET, WATER } from './places.js';
import { ISSUER, STREET_OFFICE } from './supervision-cast.js';
import { departmentOfficer } from './viewers.js';

/** Who blows and who comes in the tests. */
export const BLOWER = ISSUER;
export const BLOWER_ID = STREET_OFFICE;
/** Governs the same street for another organization: sees everything and may do nothing. */
export const BYSTANDER = viewer('STREET_OFFICER', {
  places: [STREET],
  organization: '5301-0190d3a0-0000-7000-8000-0000000000d1',
});
export const CALLED: Readonly<Record<string, Viewer>> = {
  [WATER]: departmentOfficer(WATER),
  [HOUSING]: departmentOfficer(HOUSING),
};

/** A call as the mutations of the tests answer it. */
export interface AnsweredCall {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly department: { readonly id: string };
  readonly arrivalDue: string;
  readonly arrivedAt: string | null;
  readonly missedAt: string | null;
  readonly endedAt: string | null;
  readonly overdue: boolean;
  readonly score: number | null;
  readonly availableActions: readonly string[];
  readonly timeline: readonly {
    readonly from: string | null;
    readonly to: string;
    readonly action: string;
  }[];
}

/** A whistle as the mutations of the tests answer it. */
export interface AnsweredWhistle {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly nextArrivalDue: string | null;
  readonly availableActions: readonly string[];
  readonly timeline: AnsweredCall['timeline'];
  readonly calls: readonly AnsweredCall[];
}

/** What a mutation about a whistle answered. */
export interface WhistleOutcome {
  readonly whistle: AnsweredWhistle | null;
  readonly codes: readonly string[];
  readonly fields: readonly (string | null)[];
}

const TIMELINE = 'timeline { from to action }';
const SHOWN_WHISTLE = `id version status nextArrivalDue availableActions ${TIMELINE}
  calls { id version state department { id } arrivalDue arrivedAt missedAt endedAt overdue score availableActions ${TIMELINE} }`;

/** Calls a mutation about a whistle or a call; errors of the operation and of the input are both in the codes. */
export async function onWhistle(
  test: TestService,
  mutation: string,
  input: object,
  by: Viewer,
): Promise<WhistleOutcome> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${mutation}(input: $input) {
    whistle { ${SHOWN_WHISTLE} } userErrors { code field } } }`;
  return outcomeOf(await test.ask(by, document, { input }), mutation);
}

/** Blows a whistle, sound but for what is given, under a key of its own. */
export function blow(test: TestService, more: object = {}, by: Viewer = BLOWER): Promise<WhistleOutcome> {
  const place = 'requestId' in more ? {} : { divisionCode: COMMUNITY };
  const sound = {
    ...{ kind: 'DAILY', title: '占道经营反复', reason: '请到现场会商处置', departmentIds: [WATER, HOUSING] },
    idempotencyKey: randomUUID(),
  };
  return onWhistle(test, 'blowWhistle', { ...sound, ...place, ...more }, by);
}

/** The whistle that a mutation answered; fails the test when it answered none. */
export function whistled({ whistle, codes, fields }: WhistleOutcome): AnsweredWhistle {
  if (whistle) return whistle;
  throw new Error(`nothing came of it: ${codes.join()} ${fields.join()}`);
}

/** The call of a department. */
export function callOf(whistle: AnsweredWhistle, departmentId: string): AnsweredCall {
  const call = whistle.calls.find(({ department }) => department.id === departmentId);
  if (!call) throw new Error(`${departmentId} was not called`);
  return call;
}

/** Moves a call of a department; what a move needs is given unless said otherwise. */
export const moveCall = (
  test: TestService,
  [mutation, by, more]: readonly [mutation: string, by: Viewer, more?: object],
  { id: callId, version: expectedVersion }: Pick<AnsweredCall, 'id' | 'version'>,
): Promise<WhistleOutcome> => {
  const needs = {
    ...(mutation === 'scoreCall' ? { score: 90 } : {}),
    ...(['scoreCall', 'excuseCall'].includes(mutation) ? { text: '到场及时,处置有效' } : {}),
  };
  return onWhistle(test, mutation, { callId, expectedVersion, ...needs, ...more }, by);
};

/** Moves a whistle; what a move needs is given unless said otherwise. */
export const moveWhistle = (
  test: TestService,
  [mutation, by, more]: readonly [mutation: string, by: Viewer, more?: object],
  { id, version: expectedVersion }: Pick<AnsweredWhistle, 'id' | 'version'>,
): Promise<WhistleOutcome> =>
  onWhistle(test, mutation, { id, expectedVersion, text: '现场处置完毕', ...more }, by);

/** A whistle whose matter is done and whose calls are all judged. */
export async function settled(test: TestService, whistle: AnsweredWhistle): Promise<AnsweredWhistle> {
  let now = whistle;
  for (const { department, endedAt, arrivedAt } of whistle.calls) {
    if (endedAt !== null) continue;
    const by = departmentOfficer(department.id);
    if (arrivedAt === null)
      now = whistled(await moveCall(test, ['arriveAtCall', by], callOf(now, department.id)));
    now = whistled(await moveCall(test, ['scoreCall', BLOWER], callOf(now, department.id)));
  }
  now = whistled(await moveWhistle(test, ['disposeWhistle', BLOWER], now));
  return whistled(await moveWhistle(test, ['closeWhistle', BLOWER], now));
}

interface Payload {
  readonly whistle: AnsweredWhistle | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
}

function outcomeOf({ data, errors }: TestAnswer, mutation: string): WhistleOutcome {
  const { [mutation]: payload } = (data ?? {}) as Readonly<Record<string, Payload | null>>;
  const broken = payload?.userErrors ?? [];
  return {
    whistle: payload?.whistle ?? null,
    codes: [
      ...(errors ?? []).map(({ extensions }) => String(extensions['code'])),
      ...broken.map(({ code }) => code),
    ],
    fields: broken.map(({ field }) => field),
  };
}
