import { registerEnumType } from 'type-graphql';
import { CallAction } from '../call-moves.js';
import { WhistleCallState } from '../whistle-call.js';
import { WhistleKind } from '../whistle-kind.js';
import { WhistleAction } from '../whistle-moves.js';
import { WhistleOrder } from '../whistle-order.js';
import { WhistleStatus } from '../whistle.js';

registerEnumType(WhistleKind, {
  name: 'WhistleKind',
  description: "What a whistle is blown for. The city's own words stand in its whistle policy.",
  valuesConfig: {
    DAILY: { description: '日常哨: what residents need day by day.' },
    KEY: { description: '重点哨: what matters most.' },
    CAMPAIGN: { description: '攻坚哨: a campaign for what could not be solved so far; needs no request.' },
    EMERGENCY: { description: '应急哨: what cannot wait. Its clocks run at night and on holidays.' },
  },
});

registerEnumType(WhistleStatus, {
  name: 'WhistleStatus',
  description: 'Where a whistle stands.',
  valuesConfig: {
    BLOWN: { description: '已吹哨: departments were called.' },
    DISPOSED: { description: '已处置: the street agrees that the matter is done.' },
    CLOSED: { description: '已销账: every call is scored or excused.' },
    WITHDRAWN: { description: '已撤哨: the street took it back.' },
  },
});

registerEnumType(WhistleCallState, {
  name: 'WhistleCallState',
  description: 'Where a call of a whistle stands.',
  valuesConfig: {
    CALLED: { description: '已呼叫: the department was called.' },
    ACKNOWLEDGED: { description: '已响应: it has said that it comes.' },
    ARRIVED: { description: '已报到: it came in time.' },
    MISSED: { description: '未按时报到: nobody came in time; leads to a supervision order.' },
    SCORED: { description: '已评分: judged by the street.' },
    EXCUSED: { description: '已豁免: let off by the street.' },
  },
});

registerEnumType(WhistleAction, {
  name: 'WhistleAction',
  description: 'What moves a whistle on; all by officers of the organization that blew it.',
  valuesConfig: {
    DISPOSE: { description: '处置完成: BLOWN to DISPOSED, when no arrival is awaited; needs a text.' },
    CLOSE: { description: '销账: DISPOSED to CLOSED, when every call is scored or excused.' },
    WITHDRAW: {
      description: '撤哨: BLOWN to WITHDRAWN; needs a text. Calls that have not ended are excused.',
    },
  },
});

registerEnumType(CallAction, {
  name: 'WhistleCallAction',
  description: 'What moves a call of a whistle on.',
  valuesConfig: {
    ACKNOWLEDGE: { description: '响应: by the department.' },
    ARRIVE: { description: '报到: by the department; too late the call stays MISSED.' },
    MISS: { description: '未按时报到: by the clock, never by anybody.' },
    SCORE: { description: '评分: 0 to 100, by the organization that blew the whistle; needs a text.' },
    EXCUSE: { description: '豁免: by the organization that blew the whistle; needs a text.' },
  },
});

registerEnumType(WhistleOrder, {
  name: 'WhistleOrder',
  description: 'In which order whistles are listed; a cursor holds for its own order alone.',
  valuesConfig: {
    ARRIVAL_DUE: {
      description:
        'By the earliest due time of an arrival that nobody made yet, passed ones first; those that wait for none last.',
    },
    BLOWN_AT_DESC: { description: 'The newest first.' },
  },
});

export { CallAction, WhistleAction, WhistleCallState, WhistleKind, WhistleOrder, WhistleStatus };
