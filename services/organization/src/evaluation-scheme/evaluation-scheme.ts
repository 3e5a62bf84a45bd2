import type { Assessor } from './assessor.js';
import type { Indicator } from './indicator.js';

/** Whether a version of a scheme may still be thrown away. */
export enum SchemeStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
}

/** What is assessed: places or bodies, never persons. */
export enum SchemeTarget {
  COMMUNITY = 'COMMUNITY',
  STREET = 'STREET',
  COUNTY = 'COUNTY',
  DEPARTMENT = 'DEPARTMENT',
  INTERNAL_OFFICE = 'INTERNAL_OFFICE',
  DISPATCHED_AGENCY = 'DISPATCHED_AGENCY',
  WORKER_GROUP = 'WORKER_GROUP',
}

/** Who may know which assessor gave which marks. */
export enum SchemeVisibility {
  OPEN = 'OPEN',
  BACK_TO_BACK = 'BACK_TO_BACK',
}

/** What one version of a scheme says. */
export interface SchemeContent {
  readonly name: string;
  readonly year: number;
  readonly targetKind: SchemeTarget;
  readonly visibility: SchemeVisibility;
  /** Fewer cases than this in any rate, and a place is not ranked. */
  readonly minimumSample: number;
  /** What follows from the result, in words; null when nothing is said. */
  readonly reward: string | null;
  readonly indicators: readonly Indicator[];
  readonly assessors: readonly Assessor[];
}

/** One version of a scheme by which places are assessed. */
export interface EvaluationScheme extends SchemeContent {
  readonly id: string;
  readonly divisionCode: string;
  /** From 1. What a version says never changes; another wording is another version. */
  readonly version: number;
  /** The newest version, whether published or not. */
  readonly newestVersion: number;
  readonly status: SchemeStatus;
  readonly publishedAt: Date | null;
}

/** What a list of schemes is limited to. */
export interface SchemeFilter {
  readonly divisionCode?: string | null;
  readonly year?: number | null;
  readonly targetKind?: SchemeTarget | null;
}
