import {
  assertAll,
  assertPublicName,
  cityCodeOf,
  cityOfId,
  DomainError,
  isEntityId,
} from '@governance/shared';

/** Which of the three networks a grid carries (三网合一: 安全网、管理网、党建网). */
export enum GridNetwork {
  SAFETY = 'SAFETY',
  MANAGEMENT = 'MANAGEMENT',
  PARTY = 'PARTY',
}

/** 治理难度: how hard a grid is to govern, one of the three things that its size is decided by. */
export enum GridDifficulty {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
}

/** 网格: the patch of a community that named people answer for, as one version of it says. */
export interface Grid {
  readonly id: string;
  readonly divisionCode: string;
  /** 15 digits, never used again. */
  readonly code: string;
  readonly version: number;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly name: string;
  /** Code from the reference data, e.g. `GENERAL`. */
  readonly kind: string;
  readonly households: number | null;
  /** 服务半径: metres from the place where its workers are found. */
  readonly serviceRadiusM: number | null;
  readonly difficulty: GridDifficulty | null;
  /** The grid that this micro-grid is part of. */
  readonly parentGridId: string | null;
  readonly responsibleOrganizationId: string | null;
  readonly networks: readonly GridNetwork[];
  readonly quarterIds: readonly string[];
}

/** A grid with the instant that it was asked for; none is now. */
export interface GridAsOf extends Grid {
  readonly asOf?: Date | null;
}

/** What a list of grids is limited to. */
export interface GridFilter {
  readonly divisionCode?: string | null;
  readonly kind?: string | null;
  readonly responsibleOrganizationId?: string | null;
  readonly search?: string | null;
  /** `MISSING`: those that have none now. */
  readonly mainWorker?: 'MISSING' | null;
}

/** A grid to be made. Its code is given by the system. */
export interface NewGrid {
  readonly divisionCode: string;
  readonly name: string;
  readonly kind: string;
  readonly households: number | null;
  readonly serviceRadiusM: number | null;
  readonly difficulty: GridDifficulty | null;
  readonly parentGridId: string | null;
  readonly responsibleOrganizationId: string | null;
  readonly networks: readonly GridNetwork[];
  readonly quarterIds: readonly string[];
}

/** What an officer may change of a grid besides its name, kind and boundary. What is left out stays. */
export type GridDetails = Partial<
  Pick<
    NewGrid,
    'households' | 'serviceRadiusM' | 'difficulty' | 'responsibleOrganizationId' | 'networks' | 'quarterIds'
  >
>;

const MAX_NAME_LENGTH = 60;
const MAX_HOUSEHOLDS = 100_000;
const MAX_SERVICE_RADIUS_M = 50_000;
/** A grid lies in at most so many quarters. */
const MAX_QUARTERS_OF_GRID = 50;

/** Throws what is wrong with a new grid, as far as the grid alone tells. */
export function assertValidGrid(grid: NewGrid): void {
  assertAll(
    () => {
      assertValidGridName(grid.name);
    },
    () => {
      assertValidDetails(grid, grid.divisionCode);
    },
  );
}

/** Throws what is wrong with a grid's details, as far as they alone tell. */
export function assertValidDetails(
  {
    households = null,
    serviceRadiusM = null,
    responsibleOrganizationId = null,
    quarterIds = [],
  }: GridDetails,
  divisionCode: string,
): void {
  assertAll(
    () => {
      if (households === null || (households >= 0 && households <= MAX_HOUSEHOLDS)) return;
      throw new DomainError('INVALID_INPUT', `户数应为 0 到 ${String(MAX_HOUSEHOLDS)}`, {
        field: 'households',
      });
    },
    () => {
      if (serviceRadiusM === null || (serviceRadiusM >= 1 && serviceRadiusM <= MAX_SERVICE_RADIUS_M)) return;
      throw new DomainError('INVALID_INPUT', `服务半径应为 1 到 ${String(MAX_SERVICE_RADIUS_M)} 米`, {
        field: 'serviceRadiusM',
      });
    },
    () => {
      if (quarterIds.length <= MAX_QUARTERS_OF_GRID) return;
      throw new DomainError('INVALID_INPUT', `一个网格最多涉及 ${String(MAX_QUARTERS_OF_GRID)} 个小区`, {
        field: 'quarterIds',
      });
    },
    () => {
      if (responsibleOrganizationId === null || isOfSameCity(responsibleOrganizationId, divisionCode)) return;
      throw new DomainError('INVALID_INPUT', '负责网格的组织应在同一城市', {
        field: 'responsibleOrganizationId',
      });
    },
  );
}

/** Throws what is wrong with a grid's name; everybody reads it. */
export const assertValidGridName = (name: string): void => {
  assertPublicName(name, MAX_NAME_LENGTH);
};

/** Whether it exists is known to its own subgraph alone. */
const isOfSameCity = (organizationId: string, divisionCode: string): boolean =>
  isEntityId(organizationId) && cityOfId(organizationId) === cityCodeOf(divisionCode);
