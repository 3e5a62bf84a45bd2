import { type Random } from '../chance/random.js';
import { DOUBLE_GIVEN_NAMES, RESERVED_NAMES, SINGLE_GIVEN_NAMES } from '../words/given-names.js';
import { COMPOUND_SURNAMES, SURNAMES } from '../words/surnames.js';

const COMPOUND_SHARE = 0.012;
const SINGLE_GIVEN_SHARE = 0.22;

/** An invented full name of 2 to 4 characters. */
export function personName(random: Random): string {
  const surname = random.pick(random.happens(COMPOUND_SHARE) ? COMPOUND_SURNAMES : SURNAMES);
  const given = random.pick(random.happens(SINGLE_GIVEN_SHARE) ? SINGLE_GIVEN_NAMES : DOUBLE_GIVEN_NAMES);
  const name = `${surname}${given}`;
  return RESERVED_NAMES.has(name) ? personName(random) : name;
}

/** So many different names. */
export function personNames(random: Random, count: number): readonly string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(personName(random));
  return [...names];
}
