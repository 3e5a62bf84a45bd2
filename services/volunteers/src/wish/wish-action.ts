/** What moves a wish from one status to another. */
export enum WishAction {
  CLAIM = 'CLAIM',
  RELEASE = 'RELEASE',
  FULFIL = 'FULFIL',
  CONFIRM = 'CONFIRM',
  SEND_BACK = 'SEND_BACK',
  WITHDRAW = 'WITHDRAW',
}

/** How a timeline begins. No move: nobody chooses it, registering a wish is it. */
export const REGISTER = 'REGISTER';

/** How a claim ends that was not fulfilled in time. No move of anybody: time does it. */
export const RETURN_OVERDUE = 'RETURN_OVERDUE';
