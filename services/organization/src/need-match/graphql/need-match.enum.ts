import { registerEnumType } from 'type-graphql';
import { MatchAction, MatchStatus } from '../need-match.js';

registerEnumType(MatchStatus, {
  name: 'MatchStatus',
  description: 'Where a match stands.',
  valuesConfig: {
    PROPOSED: { description: '已提出: waits for the owner of the resource.' },
    ACCEPTED: { description: '已接受: the owner has accepted, so much of the resource is taken.' },
    DECLINED: { description: '已谢绝: declined, or another resource was accepted for the need.' },
    COMPLETED: { description: '已完成: those who had the need say that it was met.' },
    CANCELLED: { description: '已取消: taken back; what was taken of the resource is free again.' },
  },
});

registerEnumType(MatchAction, {
  name: 'MatchAction',
  description:
    'What can be done with a match. The need’s side is who speaks for the organization that states it, and officers of its place; the resource’s side is who speaks for its owner.',
  valuesConfig: {
    ACCEPT: { description: '接受: `acceptMatch`, PROPOSED to ACCEPTED, by the resource’s side.' },
    DECLINE: { description: '谢绝: `declineMatch`, PROPOSED to DECLINED, by the resource’s side.' },
    COMPLETE: { description: '完成: `completeMatch`, ACCEPTED to COMPLETED, by the need’s side.' },
    CANCEL: {
      description:
        '取消: `cancelMatch`, to CANCELLED: a proposal by the need’s side, an accepted one by either.',
    },
  },
});

export { MatchAction, MatchStatus };
