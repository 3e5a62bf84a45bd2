import { registerEnumType } from 'type-graphql';
import { RegisteredPerson } from '../volunteer.js';

registerEnumType(RegisteredPerson, {
  name: 'RegisteredPerson',
  description: '登记对象: whom a registration is about.',
  valuesConfig: {
    MYSELF: { description: '本人: the person who is signed in; once in each city.' },
    MEMBER: {
      description: '本单位成员: a member of the organization that the person who is signed in speaks for.',
    },
    TEAM_MEMBER: {
      description:
        '队伍成员: somebody whom a team registers with their consent, by its leader or whoever looks after it; a member of it from then on.',
    },
  },
});

export { RegisteredPerson };
