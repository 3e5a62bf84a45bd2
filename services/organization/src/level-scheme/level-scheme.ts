import { assertAll, assertPublicName, DomainError } from '@governance/shared';

/** One step of a ladder. */
export interface LadderLevel {
  /** What organizations carry as `level`, e.g. `STREET`. */
  readonly code: string;
  /** The city's own word, e.g. `镇街`. */
  readonly name: string;
  /** 1 at the top. */
  readonly rank: number;
}

/** The levels on which a place's organizations stand. Ladders differ from place to place in height and in words. */
export interface Ladder {
  /** The place for which it was laid down; it holds below, too, where no place has its own. */
  readonly divisionCode: string;
  readonly version: number;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  /** From the top. */
  readonly levels: readonly LadderLevel[];
}

/** A ladder to be laid down for a place. */
export interface NewLadder {
  readonly divisionCode: string;
  /** From the top. */
  readonly levels: readonly Omit<LadderLevel, 'rank'>[];
  /** 0 for the first ladder of a place. */
  readonly expectedVersion: number;
}

/** A ladder has so many levels at most. */
const MAX_LEVELS = 10;
const MAX_NAME_LENGTH = 20;
const CODE = /^[A-Z][A-Z0-9_]{0,29}$/;

/** Throws what is wrong with a new ladder, as far as it alone tells. */
export function assertValidLadder({ levels }: NewLadder): void {
  assertAll(
    () => {
      if (levels.length === 0 || levels.length > MAX_LEVELS)
        throw invalid('levels', `层级应为 1 到 ${String(MAX_LEVELS)} 级`);
    },
    () => {
      if (new Set(levels.map(({ code }) => code)).size < levels.length)
        throw invalid('levels', '层级代码不能重复');
    },
    ...levels.flatMap(({ code, name }, index) => [
      () => {
        if (!CODE.test(code))
          throw invalid(`levels.${String(index)}.code`, '层级代码应为 1 到 30 个大写字母、数字或下划线');
      },
      () => {
        assertPublicName(name, MAX_NAME_LENGTH, `levels.${String(index)}.name`);
      },
    ]),
  );
}

/** Throws `INVALID_INPUT` on `level` unless the ladder has it; where there is no ladder, any code may stand. */
export function assertLevelOf(ladder: Ladder | null, level: string): void {
  if (ladder === null || ladder.levels.some(({ code }) => code === level)) return;
  const known = ladder.levels.map(({ code, name }) => `${code}(${name})`).join('、');
  throw invalid('level', `该地的层级为:${known}`);
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
