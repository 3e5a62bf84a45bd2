import { registerEnumType } from 'type-graphql';
import { WorkPhoneKind } from '../work-phone.js';

registerEnumType(WorkPhoneKind, {
  name: 'WorkPhoneKind',
  description: 'What a published number is. There is none for a private number: it is not taken.',
  valuesConfig: {
    LANDLINE: { description: '座机: of the office, with its area code.' },
    HOTLINE: { description: '热线: a short number of the city, 400 or 800.' },
    DUTY_MOBILE: { description: '公务手机: a mobile that the employer gave for the duty.' },
  },
});

export { WorkPhoneKind };
