import type { KindNoun, ReferenceKind } from './reference-kind.js';

/** Every kind that a city knows. */
export interface ReferenceKindRepository {
  /** Whether a city knows a kind of a noun, by itself or by the national defaults. */
  isKnown(cityCode: string, noun: `${KindNoun}`, code: string): Promise<boolean>;
  /** What a city knows of a noun, its own words before the national ones, in order of code. */
  list(cityCode: string, noun: KindNoun): Promise<readonly ReferenceKind[]>;
  /** Stores a city's kind, or its new word for one. Throws `INVALID_INPUT` when the city has too many. */
  define(cityCode: string, kind: Pick<ReferenceKind, 'noun' | 'code' | 'name'>): Promise<ReferenceKind>;
}
