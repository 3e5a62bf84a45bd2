import { assertAll, assertPublicText, DomainError } from '@governance/shared';
import type { OpinionStance } from './opinion-stance.js';

/** Like opinions to be entered together. */
export interface NewOpinion {
  readonly stance: OpinionStance;
  readonly count: number;
  readonly text: string | null;
}

const MAX_AT_ONCE = 50;
const MAX_COUNT = 100_000;
const MAX_TEXT_LENGTH = 1000;

/** Throws what is wrong with opinions, naming the one at fault. Their words name no person and no way to reach one. */
export function assertValidOpinions(opinions: readonly NewOpinion[]): void {
  if (opinions.length < 1 || opinions.length > MAX_AT_ONCE)
    throw new DomainError('INVALID_INPUT', `一次可登记 1 到 ${String(MAX_AT_ONCE)} 条意见`, {
      field: 'opinions',
    });
  assertAll(
    ...opinions.flatMap(({ count, text }, index) => [
      () => {
        if (count < 1 || count > MAX_COUNT)
          throw new DomainError('INVALID_INPUT', `人数应为 1 到 ${String(MAX_COUNT)}`, {
            field: `opinions.${String(index)}.count`,
          });
      },
      () => {
        if (text !== null)
          assertPublicText(text, {
            field: `opinions.${String(index)}.text`,
            most: MAX_TEXT_LENGTH,
            what: '意见内容',
          });
      },
    ]),
  );
}
