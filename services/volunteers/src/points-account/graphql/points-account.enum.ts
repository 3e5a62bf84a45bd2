import { registerEnumType } from 'type-graphql';
import { PointsCard } from '../points-account.js';
import { PointsEntryKind } from '../points-entry-kind.js';

registerEnumType(PointsEntryKind, {
  name: 'PointsEntryKind',
  description: '积分变动: what moves points. There is no kind for a punishment.',
  valuesConfig: {
    EARN: { description: '服务积分: earned with confirmed hours.' },
    BONUS: { description: '推荐积分: given for bringing somebody in.' },
    REDEEM: { description: '兑换: spent on a reward.' },
    EXPIRE: { description: '到期: ended without having been redeemed.' },
    REVERSE: { description: '冲回: an entry taken back, of reversed hours or of a cancelled redemption.' },
  },
});

registerEnumType(PointsCard, {
  name: 'PointsCard',
  description: '志愿者卡: thanks for having earned much, by the rules of the city.',
  valuesConfig: {
    SILVER: { description: '银卡: the silver card.' },
    GOLD: { description: '金卡: the gold card.' },
  },
});

export { PointsCard, PointsEntryKind };
