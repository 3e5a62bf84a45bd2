import type { RequestPriority } from '../service-request/service-request.js';
import type { SlaTerms } from './sla-terms.js';

/** What one version of a policy says. Never changed once it is published; another wording is another version. */
export interface SlaPolicyContent extends SlaTerms {
  readonly name: string;
  /** Where the limits come from, in words. */
  readonly evidence: string;
}

/**
 * 时限规则: how long each step of a request may take, for a city, a category and an urgency. Everybody reads policies.
 * The one for a longer category code goes before a shorter one, and a city's own before the national one.
 */
export interface SlaPolicy extends SlaPolicyContent {
  readonly id: string;
  /** Four digits; `0000` for what holds where a city says nothing. */
  readonly cityCode: string;
  /** The category that it is for, with all below it; null for every category. */
  readonly categoryCode: string | null;
  readonly priority: RequestPriority;
  /** From 1. */
  readonly version: number;
  readonly newestVersion: number;
  /** Requests that come in from this instant on go by it. */
  readonly validFrom: Date;
  readonly publishedAt: Date;
}

/** For which requests a policy is. */
export type PolicyScope = Pick<SlaPolicy, 'cityCode' | 'categoryCode' | 'priority'>;

/** What a list of policies is limited to. */
export interface SlaPolicyFilter {
  /** Any place of the city: its own policies and the national ones. */
  readonly divisionCode?: string | null;
  readonly categoryCode?: string | null;
  readonly priority?: RequestPriority | null;
}
