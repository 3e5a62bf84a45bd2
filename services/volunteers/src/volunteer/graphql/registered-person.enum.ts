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
  },
});

export { RegisteredPerson };
