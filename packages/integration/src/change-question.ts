import {
  assertFeedPosition,
  type CodeRange,
  DomainError,
  parseDivisionCode,
  subtreeRange,
} from '@governance/shared';
import { z } from 'zod';
import type { ChangeSource } from './change-source.js';

/** Which changes a reader wants. */
export interface ChangeQuestion {
  /** Position to read on from; null for now. */
  readonly after: string | null;
  /** Nouns, e.g. `Whistle`. */
  readonly nouns: readonly string[];
  /** Only what lies in this division; null for everywhere. */
  readonly within: CodeRange | null;
}

const Query = z.strictObject({
  after: z.string().optional(),
  nouns: z.string().max(1000).optional(),
  divisionCode: z.string().optional(),
});

/**
 * Reads the query string and `Last-Event-ID`, which wins over `after`: a reader that connects again sends both. Throws
 * `INVALID_INPUT` for unknown parameters or nouns, `CURSOR_INVALID`, `DIVISION_CODE_MALFORMED`.
 */
export function questionOf(
  query: unknown,
  lastEventId: string | undefined,
  { streamed }: Pick<ChangeSource, 'streamed'>,
): ChangeQuestion {
  const parsed = Query.safeParse(query);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new DomainError('INVALID_INPUT', '请求参数无效', { field, known: Object.keys(Query.shape) });
  }
  const { nouns, divisionCode } = parsed.data;
  const after = lastEventId ?? parsed.data.after ?? null;
  if (after !== null) assertFeedPosition(after);
  return {
    after,
    nouns: nounsOf(
      nouns,
      streamed.map(({ noun }) => noun),
    ),
    within: divisionCode === undefined ? null : subtreeRange(parseDivisionCode(divisionCode, 'divisionCode')),
  };
}

function nounsOf(list: string | undefined, known: readonly string[]): readonly string[] {
  if (list === undefined) return known;
  const wanted = list.split(',').map((noun) => noun.trim());
  const strange = wanted.filter((noun) => !known.includes(noun));
  if (strange.length === 0) return [...new Set(wanted)];
  throw new DomainError('INVALID_INPUT', `没有这类数据流:${strange.join('、')}`, { field: 'nouns', known });
}
