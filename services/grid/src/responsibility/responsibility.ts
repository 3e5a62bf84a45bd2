import { assertAll, assertPublicName, DivisionLevel, DomainError, levelOf } from '@governance/shared';

/** Who holds a role: a named official, a resident or volunteer, or so many households of whom no name is kept. */
export enum HolderKind {
  OFFICIAL = 'OFFICIAL',
  RESIDENT = 'RESIDENT',
  COUNT = 'COUNT',
}

/** A role as a city knows it. Reference data: cities have other words and other roles. */
export interface ResponsibilityRole {
  readonly code: string;
  readonly name: string;
  readonly holderKind: HolderKind;
  /** What is answered for, e.g. `LANE`. */
  readonly objectKind: string;
  readonly duties: readonly string[];
}

/** That somebody answers for a street, a lane, a courtyard, a stairwell, a road or a river. */
export interface Responsibility {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  /** Code from the reference data, e.g. `LANE_CHIEF`. */
  readonly role: string;
  readonly level: DivisionLevel;
  readonly objectName: string;
  readonly holderKind: HolderKind;
  readonly holderPost: string | null;
  /** Of a resident the masked name: the other one is not kept. Null where households are counted. */
  readonly holderName: string | null;
  readonly count: number | null;
  readonly gridId: string | null;
  /** Of a role whose object is a road, where that is registered. */
  readonly roadSegmentId: string | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
}

/** A responsibility as somebody states it. */
export interface NewResponsibility {
  readonly divisionCode: string;
  readonly role: string;
  readonly level: DivisionLevel;
  readonly objectName: string;
  readonly holderPost: string | null;
  readonly holderName: string | null;
  readonly count: number | null;
  readonly gridId: string | null;
  readonly roadSegmentId: string | null;
  readonly since: Date;
}

/** What a list is limited to. */
export interface ResponsibilityFilter {
  readonly divisionCode?: string | null;
  readonly role?: string | null;
  readonly level?: DivisionLevel | null;
  /** Part of the object's name, in any writing. */
  readonly search?: string | null;
}

/** At most so many hold in one grid at once; one more is refused. */
export const MAX_RESPONSIBILITIES_OF_GRID = 50;

/** The same for a road segment: a few levels, each with its chief. */
export const MAX_RESPONSIBILITIES_OF_ROAD_SEGMENT = 20;

/** Objects that can be registered as road segments. */
const ROADS: readonly string[] = ['ROAD', 'STREET', 'LANE'];

const MAX_COUNT = 100_000;
const RANK: readonly DivisionLevel[] = Object.values(DivisionLevel);

/** Throws all that is wrong with a new responsibility, as far as it and its role tell. */
export function assertSoundResponsibility(
  { divisionCode, level, objectName, holderPost, holderName, count, roadSegmentId, since }: NewResponsibility,
  role: ResponsibilityRole,
): void {
  assertAll(
    () => {
      assertPublicName(objectName, 60, 'objectName');
    },
    () => {
      if (holderPost !== null) assertPublicName(holderPost, 40, 'holderPost');
      else if (role.holderKind === HolderKind.OFFICIAL) throw invalid('holderPost', '请填写职务');
    },
    () => {
      if (role.holderKind === HolderKind.COUNT) assertCounted(holderName, count);
      else if (count !== null) throw invalid('count', '该角色应写明责任人,不计数');
      else if (holderName === null) throw invalid('holderName', '请填写责任人');
      else assertPublicName(holderName, 20, 'holderName');
    },
    () => {
      if (RANK.indexOf(level) > RANK.indexOf(levelOf(divisionCode)))
        throw invalid('level', '责任层级不能低于所在区划');
    },
    () => {
      if (roadSegmentId !== null && !ROADS.includes(role.objectKind))
        throw invalid('roadSegmentId', '该角色的责任对象不是道路');
    },
    () => {
      if (since > new Date()) throw invalid('since', '开始时间不能晚于现在');
    },
  );
}

function assertCounted(holderName: string | null, count: number | null): void {
  if (holderName !== null) throw invalid('holderName', '该角色只计户数,不填姓名');
  if (count === null || count < 0 || count > MAX_COUNT)
    throw invalid('count', `户数应为 0 到 ${String(MAX_COUNT)}`);
}

const invalid = (field: string, message: string): DomainError =>
  new DomainError('INVALID_INPUT', message, { field });
