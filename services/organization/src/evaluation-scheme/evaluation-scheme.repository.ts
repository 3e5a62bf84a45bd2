import type { IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { CheckAround } from '../organization/surroundings.js';
import type { EvaluationScheme, SchemeContent, SchemeFilter } from './evaluation-scheme.js';

/** Which schemes are listed, and for whom. */
export interface SchemeSelection {
  readonly filter: SchemeFilter;
  readonly viewer: Viewer;
}

/** A scheme to be stored. */
export interface SoundScheme extends SchemeContent {
  readonly divisionCode: string;
}

/**
 * Every stored scheme, as a viewer may see it: in its newest published version; one that has none, as a draft and by the
 * row rule. Lists come in order of place and id.
 */
export interface EvaluationSchemeRepository {
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly EvaluationScheme[]>;
  /** One version of a scheme; null when there is none that the viewer may see. */
  findVersion(id: string, version: number, viewer: Viewer): Promise<EvaluationScheme | null>;
  findPage(selection: SchemeSelection, window: PageWindow): Promise<readonly EvaluationScheme[]>;
  count(selection: SchemeSelection): Promise<number>;
  /** Stores a scheme as a draft of version 1, once for each request key. `check` runs in the same transaction. */
  add(
    scheme: SoundScheme,
    request: Omit<IdempotentRequest, 'cityCode'>,
    check: CheckAround,
  ): Promise<EvaluationScheme>;
  /** Stores the next version as a draft. Throws `CONFLICT` unless the newest one is still the expected one. */
  revise(
    id: string,
    content: SchemeContent,
    expectedVersion: number,
    check: CheckAround,
  ): Promise<EvaluationScheme>;
  /** Publishes the newest version for good. Throws `CONFLICT`, or `ACTION_NOT_AVAILABLE` when it was published. */
  publish(id: string, expectedVersion: number): Promise<EvaluationScheme>;
}
