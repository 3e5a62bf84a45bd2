import { cityCodeOf, parseDivisionCode, type Viewer } from '@governance/shared';
import { assertMayDefineKinds } from './reference-kind.policy.js';
import type { ReferenceKindRepository } from './reference-kind.repository.js';
import { assertValidKind, type KindNoun, type ReferenceKind } from './reference-kind.js';

/** A kind that a city lays down. */
export interface NewReferenceKind extends Pick<ReferenceKind, 'noun' | 'code' | 'name'> {
  /** Any place of the city. */
  readonly divisionCode: string;
}

/** What can be done with kinds. */
export class ReferenceKindService {
  constructor(private readonly kinds: ReferenceKindRepository) {}

  /** Kinds of a noun as the city of a place knows them, in order of code. Throws `DIVISION_CODE_MALFORMED`. */
  async list(divisionCode: string, noun: KindNoun): Promise<readonly ReferenceKind[]> {
    return this.kinds.list(cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode')), noun);
  }

  /** Adds a kind to a city's own, or gives one of them, or a national one, the city's word. */
  async define({ divisionCode, noun, code, name }: NewReferenceKind, viewer: Viewer): Promise<ReferenceKind> {
    const cityCode = cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    assertMayDefineKinds(viewer, cityCode);
    const kind = { noun, code, name: name.trim() };
    assertValidKind(kind);
    return this.kinds.define(cityCode, kind);
  }
}
