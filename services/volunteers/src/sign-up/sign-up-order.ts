import type { ListOrder } from '@governance/shared';
import type { SignUp } from './sign-up.js';

/** Sign-ups are listed by age, the latest of a city first. */
export const SIGN_UP_ORDER: ListOrder<SignUp> = {
  list: 'signUps',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
