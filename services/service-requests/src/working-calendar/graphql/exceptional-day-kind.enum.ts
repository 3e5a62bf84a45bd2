import { registerEnumType } from 'type-graphql';

/** What a day of the table is. */
export enum ExceptionalDayKind {
  HOLIDAY = 'HOLIDAY',
  WORKDAY = 'WORKDAY',
}

registerEnumType(ExceptionalDayKind, {
  name: 'ExceptionalDayKind',
  description: 'What a day is that is not what its weekday says.',
  valuesConfig: {
    HOLIDAY: { description: '放假: off, whatever its weekday.' },
    WORKDAY: { description: '调休上班: worked, although a Saturday or Sunday.' },
  },
});
