import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { CITY, COMMUNITY, HOUSING, WATER } from './places.js';
import { districtSupervisor } from './viewers.js';
import {
  type AnsweredWhistle,
  blow,
  BLOWER,
  CALLED,
  callOf,
  moveCall,
  moveWhistle,
  whistled,
} from './whistle-cast.js';
import { always, type FreeText, key } from './working-texts.js';

const WHISTLE = {
  ...{ divisionCode: COMMUNITY, kind: 'DAILY', title: '占道经营反复', reason: '请到现场会商处置' },
  departmentIds: [WATER, HOUSING],
};
const blown = (readBy: FreeText['readBy'], more: (text: string) => object): FreeText => ({
  ...{ readBy },
  prepare: always('blowWhistle', BLOWER, (text) => ({ ...WHISTLE, ...key(), ...more(text) })),
});
const WATER_DESK = CALLED[WATER] ?? BLOWER;
const out = async (test: TestService): Promise<AnsweredWhistle> => whistled(await blow(test));

/** A move of the call of a department, or of a whistle. */
const moved = (mutation: string, by: Viewer, prepared: (test: TestService) => Promise<object>): FreeText => ({
  readBy: 'WORKERS',
  prepare: async (test) => {
    const known = await prepared(test);
    return { mutation, by, input: (text) => ({ ...known, text }) };
  },
});
const called = async (test: TestService): Promise<object> => {
  const { id: callId, version: expectedVersion } = callOf(await out(test), WATER);
  return { callId, expectedVersion };
};
const arrived = async (test: TestService): Promise<object> => {
  const whistle = whistled(
    await moveCall(test, ['arriveAtCall', WATER_DESK], callOf(await out(test), WATER)),
  );
  const { id: callId, version: expectedVersion } = callOf(whistle, WATER);
  return { callId, expectedVersion, score: 90 };
};
/** One whose calls are all excused. */
const excused = async (test: TestService): Promise<AnsweredWhistle> => {
  let now = await out(test);
  for (const { department } of now.calls)
    now = whistled(await moveCall(test, ['excuseCall', BLOWER], callOf(now, department.id)));
  return now;
};
const versionOf = ({ id, version }: AnsweredWhistle): object => ({ id, expectedVersion: version });

const rule = { word: '哨', arrival: { amount: 1, unit: 'HOUR', time: 'CALENDAR' } };

/** Texts about whistles, by their input field. */
export const WHISTLE_TEXTS: Readonly<Record<string, FreeText>> = {
  'BlowWhistleInput.title': blown('WORKERS', (title) => ({ title })),
  'BlowWhistleInput.reason': blown('WORKERS', (reason) => ({ reason })),
  'WhistleSponsorInput.name': {
    ...blown('EVERYBODY', (name) => ({ sponsor: { name, post: '联系领导' } })),
    kept: '网格530112003001001',
  },
  'WhistleSponsorInput.post': blown('EVERYBODY', (post) => ({ sponsor: { name: '李明', post } })),
  'AcknowledgeCallInput.text': moved('acknowledgeCall', WATER_DESK, called),
  'ArriveAtCallInput.text': moved('arriveAtCall', WATER_DESK, called),
  'ScoreCallInput.text': moved('scoreCall', BLOWER, arrived),
  'ExcuseCallInput.text': moved('excuseCall', BLOWER, called),
  'DisposeWhistleInput.text': moved('disposeWhistle', BLOWER, async (test) => versionOf(await excused(test))),
  'CloseWhistleInput.text': moved('closeWhistle', BLOWER, async (test) =>
    versionOf(whistled(await moveWhistle(test, ['disposeWhistle', BLOWER], await excused(test)))),
  ),
  'WithdrawWhistleInput.text': moved('withdrawWhistle', BLOWER, async (test) => versionOf(await out(test))),
  'PublishWhistlePolicyInput.evidence': {
    readBy: 'EVERYBODY',
    prepare: always('publishWhistlePolicy', districtSupervisor(CITY), (evidence) => ({
      ...{ divisionCode: CITY, rules: { daily: rule, key: rule, campaign: rule, emergency: rule } },
      ...{ band: { low: 0.02, high: 0.2 }, evidence, ...key() },
    })),
  },
};
