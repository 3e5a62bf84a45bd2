import { assertAll, DomainError, isWithin, subtreeRange } from '@governance/shared';
import type { CommandLadder } from '../command-ladder/command-ladder.js';
import type { CommandCenter, CommandPosition } from './command-center.js';

/** What surrounds a position, as it stands while the structure of the city is locked. */
export interface CommandStructure {
  readonly ladder: CommandLadder | null;
  /** The centre that is to be above; null when none was named or there is none. */
  readonly parent: CommandCenter | null;
  /** Level of the highest of the centres below; null when there is none below. */
  readonly highestChild: number | null;
}

/** A position that somebody wants, and of which centre. */
export interface WantedPosition extends CommandPosition {
  /** Null for a centre that is being registered. */
  readonly id: string | null;
  readonly divisionCode: string;
}

/** Throws everything that speaks against a position: no such level, no such centre above, a circle. */
export function assertPosition(wanted: WantedPosition, structure: CommandStructure): void {
  assertAll(
    () => {
      assertLevel(wanted, structure);
    },
    () => {
      if (wanted.parentId !== null) assertBelow(wanted, structure.parent);
    },
  );
}

function assertLevel({ level }: WantedPosition, { ladder, highestChild }: CommandStructure): void {
  if (ladder === null || ladder.levels.length === 0) throw invalid('level', '该市尚未规定指挥中心层级');
  if (level < 1 || level > ladder.levels.length)
    throw invalid('level', `该市的指挥中心层级为 1 到 ${String(ladder.levels.length)}`);
  if (highestChild !== null && highestChild <= level) throw invalid('level', '层级应高于下级中心');
}

function assertBelow({ id, level, divisionCode }: WantedPosition, parent: CommandCenter | null): void {
  if (parent?.closedAt !== null) throw invalid('parentId', '没有这个上级中心');
  if (id !== null && (parent.id === id || parent.path.includes(id)))
    throw invalid('parentId', '不能归到自己或自己的下级之下');
  if (parent.level >= level) throw invalid('parentId', '上级中心的层级应更高');
  if (!isWithin(divisionCode, [subtreeRange(parent.divisionCode)]))
    throw invalid('parentId', '上级中心的辖区应包含本中心所在地');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
