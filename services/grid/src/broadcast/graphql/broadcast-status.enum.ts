import { registerEnumType } from 'type-graphql';
import { BroadcastStatus } from '../broadcast.js';

registerEnumType(BroadcastStatus, {
  name: 'BroadcastStatus',
  description: 'Where a broadcast stands now.',
  valuesConfig: {
    SCHEDULED: { description: '预告: it has not begun.' },
    ON_AIR: { description: '直播中: it has begun; one without an end is taken to last 24 hours.' },
    OVER: { description: '已结束: it is over.' },
    CANCELLED: { description: '已取消: it was cancelled before it began.' },
  },
});

export { BroadcastStatus };
