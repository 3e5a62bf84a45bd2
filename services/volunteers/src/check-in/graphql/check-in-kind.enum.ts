import { registerEnumType } from 'type-graphql';
import { CheckInKind } from '../check-in.js';

registerEnumType(CheckInKind, {
  name: 'CheckInKind',
  description: '报到类型: who checked in.',
  valuesConfig: {
    UNIT: { description: '单位报到: the party organization of a unit.' },
    MEMBER: { description: '在职党员报到: a member in service, on their own account.' },
  },
});

export { CheckInKind };
