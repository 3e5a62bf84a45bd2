import type { Ground } from './ground.js';

/** 综合网格, 专属网格, 微网格. Reference data: cities have other words and other kinds. */
export const GRID_KINDS = [
  { code: 'GENERAL', name: '综合网格' },
  { code: 'SPECIAL', name: '专属网格' },
  { code: 'MICRO', name: '微网格' },
] as const;
export type DemoGridKind = (typeof GRID_KINDS)[number]['code'];

/** 专职网格员, 兼职网格员, 网格长. Reference data. */
export const GRID_WORKER_KINDS = [
  { code: 'FULL_TIME', name: '专职网格员' },
  { code: 'PART_TIME', name: '兼职网格员' },
  { code: 'LEADER', name: '网格长' },
] as const;
export type DemoGridWorkerKind = (typeof GRID_WORKER_KINDS)[number]['code'];

/** 安全网, 管理网, 党建网. */
export type DemoGridNetwork = 'SAFETY' | 'MANAGEMENT' | 'PARTY';

/** A grid as it is on the anchor day. */
export interface GridPlan {
  readonly id: string;
  /** 15 digits: the community's code and a sequence from 001. */
  readonly code: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly kind: DemoGridKind;
  /** The grid that a micro-grid lies in, else null. */
  readonly parentId: string | null;
  /** A count, never a list. Those of a micro-grid are among its parent's. */
  readonly households: number;
  /** 服务半径 in metres; null where it is not laid down. */
  readonly serviceRadiusM: number | null;
  readonly difficulty: 'LOW' | 'MEDIUM' | 'HIGH' | null;
  /** The quarters it lies in. */
  readonly quarterIds: readonly string[];
  readonly networks: readonly DemoGridNetwork[];
  /** The community's committee. */
  readonly responsibleOrganizationId: string;
  /** Where it lies; null for a micro-grid, of which no more is known than its grid. */
  readonly ground: Ground | null;
  readonly validFrom: Date;
}

/** Somebody's time in a grid. */
export interface GridAssignmentPlan {
  readonly gridId: string;
  /** Whether they answer for it first, for the first or as one of several. */
  readonly role: 'MAIN' | 'DEPUTY' | 'MEMBER';
  readonly since: Date;
  /** Null while it lasts. */
  readonly until: Date | null;
}

/** A person who answers for a grid; the name is published by design, nothing else of the person is kept. */
export interface GridWorkerPlan {
  readonly id: string;
  readonly divisionCode: string;
  /** Of the ready-made grid worker alone, else null. */
  readonly subject: string | null;
  readonly displayName: string;
  readonly kind: DemoGridWorkerKind;
  /** Oldest first; the last one lasts. */
  readonly assignments: readonly GridAssignmentPlan[];
}
