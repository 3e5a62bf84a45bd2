import { hash } from 'node:crypto';
import { DEMO_SEED } from './demo-seed.js';

/**
 * A deterministic stream of chance: xoshiro128** over the SHA-256 of a path.
 *
 * Every place has its own stream per subject (`randomOf('requests', '530112004010')`), and no stream is shared
 * between two places or two subjects. So what a place holds depends on its code alone: never on which other
 * places are generated, in which order, or on how much another subject has drawn.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(path: string) {
    const digest = hash('sha256', path, 'hex');
    const [a = 1, b = 2, c = 3, d = 4] = [0, 8, 16, 24].map((at) => parseInt(digest.slice(at, at + 8), 16));
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /** From 0 (inclusive) to 1 (exclusive). */
  fraction(): number {
    const product = Math.imul(this.b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result / 0x1_0000_0000;
  }

  /** A whole number between both bounds, each included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  /** True with this probability (0 to 1). */
  happens(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of the items; throws on an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.fraction() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  }

  /** So many different items in random order; fewer when there are not enough. */
  pickSome<T>(items: readonly T[], count: number): readonly T[] {
    const pool = [...items];
    const chosen: T[] = [];
    while (chosen.length < count && pool.length > 0) {
      chosen.push(...pool.splice(Math.floor(this.fraction() * pool.length), 1));
    }
    return chosen;
  }

  /** One of the keys, as often as its weight says. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries<number>(weights) as [T, number][];
    let rest = this.fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      rest -= weight;
      if (rest < 0) return key;
    }
    return this.pick(entries)[0];
  }
}

/** The stream of one subject in one place. */
export const randomOf = (subject: string, divisionCode: string): Random =>
  new Random(`${DEMO_SEED}|${subject}|${divisionCode}`);
