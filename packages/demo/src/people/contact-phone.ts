import { type Random } from '../chance/random.js';

/** Long enough for a form, and so full of zeros that nobody takes it for a number in use. */
const PREFIX = '1990000';

/** An invented number of 11 digits, 19900000000 to 19900009999. */
export const contactPhone = (random: Random): string =>
  `${PREFIX}${String(random.integer(0, 9999)).padStart(4, '0')}`;
