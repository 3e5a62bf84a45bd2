/** Where a project stands. The moves between these are in `project-moves.ts`. */
export enum ProjectStatus {
  PLANNED = 'PLANNED',
  RUNNING = 'RUNNING',
  COMPLETED = 'COMPLETED',
  CANCELLED = 'CANCELLED',
}

/** What can be done with a project. */
export enum ProjectAction {
  START = 'START',
  COMPLETE = 'COMPLETE',
  CANCEL = 'CANCEL',
}

/** 项目: what organizations carry out together, joining needs and resources. */
export interface ProjectItem {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly title: string;
  readonly description: string | null;
  readonly categoryCode: string;
  readonly leaderId: string;
  readonly agreementId: string | null;
  /** Whether who carries it out is found by tender (招投标). */
  readonly tendered: boolean;
  readonly plannedFrom: Date | null;
  readonly plannedTo: Date | null;
  readonly status: ProjectStatus;
  readonly endedAt: Date | null;
  readonly reason: string | null;
}

/** An agreement has no more projects than this. */
export const MAX_AGREEMENT_PROJECTS = 50;
