import { registerEnumType } from 'type-graphql';
import { SeriesGroup } from '../request-series.js';
import { SeriesInterval } from '../series-step.js';

registerEnumType(SeriesGroup, {
  name: 'ServiceRequestSeriesGroup',
  description: '分组维度: by what a series of figures about requests is told apart beside time.',
  valuesConfig: {
    CHILD_DIVISION: {
      description:
        '下级区划: the divisions directly below, at the next level that there is; the place itself stands for what lies in none of them.',
    },
    CATEGORY: { description: '一级类别: the upper categories of the city.' },
  },
});

registerEnumType(SeriesInterval, {
  name: 'ServiceRequestSeriesInterval',
  description: '时间间隔: how long the buckets of a series are, in business days.',
  valuesConfig: {
    DAY: { description: '日: a day.' },
    WEEK: { description: '周: a week, from Monday.' },
    MONTH: { description: '月: a calendar month.' },
    QUARTER: { description: '季: a calendar quarter.' },
    YEAR: { description: '年: a calendar year.' },
  },
});

export { SeriesGroup, SeriesInterval };
