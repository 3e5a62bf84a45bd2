import { registerEnumType } from 'type-graphql';
import { WishAction } from '../wish-action.js';
import { WishActor } from '../wish-actor.js';
import { WishStatus } from '../wish-status.js';

registerEnumType(WishStatus, {
  name: 'WishStatus',
  description: '心愿状态: where a wish stands.',
  valuesConfig: {
    OPEN: { description: '待认领: in the pool; a team may claim it.' },
    CLAIMED: { description: '已认领: a team has claimed it and fulfils it.' },
    FULFILLED: { description: '已实现: the team says that it is fulfilled.' },
    CONFIRMED: { description: '已确认: the wisher’s side says so too. The end.' },
    WITHDRAWN: { description: '已撤回: nobody wishes it any more. The end.' },
  },
});

registerEnumType(WishAction, {
  name: 'WishAction',
  description: '心愿操作: what moves a wish on.',
  valuesConfig: {
    CLAIM: { description: '认领: a team takes it on; takes `teamId`.' },
    RELEASE: { description: '退回: the claim is given up and the wish is open again; takes `reason`.' },
    FULFIL: { description: '实现: the team has done it; takes `reason`, the result in words.' },
    CONFIRM: { description: '确认: the wisher’s side says that it is fulfilled.' },
    SEND_BACK: { description: '未达成: the wisher’s side says that it is not yet; takes `reason`.' },
    WITHDRAW: { description: '撤回: nobody wishes it any more; takes `reason`.' },
  },
});

registerEnumType(WishActor, {
  name: 'WishActor',
  description: '操作身份: as whom somebody acted on a wish; never a person by name.',
  valuesConfig: {
    COMMUNITY: { description: '社区: somebody who attends to the residents of its place.' },
    WISHER: { description: '心愿人: whoever registered it for themselves.' },
    TEAM: { description: '队伍: the team that claims it or has claimed it.' },
    SYSTEM: { description: '系统: time; a claim that ran out.' },
  },
});

export { WishAction, WishActor, WishStatus };
