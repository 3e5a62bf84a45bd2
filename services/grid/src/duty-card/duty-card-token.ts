import { createHash, randomBytes } from 'node:crypto';

/** 192 bits: nobody finds a token by trying. */
const SECRET_BYTES = 24;
const SHAPE = /^\d{4}-[A-Za-z0-9_-]{32}$/;
/** Where what cannot be a token is looked for, so that it takes the same way as a wrong one. No city has this code. */
const NOWHERE = '0000';

/** A new token: the four digits that tell which shard holds the card, which are no secret, and 32 random characters. */
export const newDutyCardToken = (cityCode: string): string =>
  `${cityCode}-${randomBytes(SECRET_BYTES).toString('base64url')}`;

/**
 * Where a token is looked up. What is stored is the hash alone: whoever reads the table cannot open a card, and how long
 * a comparison takes says nothing about a token.
 */
export const dutyCardKey = (token: string): { readonly cityCode: string; readonly tokenHash: string } => ({
  cityCode: SHAPE.test(token) ? token.slice(0, 4) : NOWHERE,
  tokenHash: createHash('sha256').update(token).digest('hex'),
});
