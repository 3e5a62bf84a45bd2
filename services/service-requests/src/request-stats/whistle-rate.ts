import { type Rate, rate } from '@governance/shared';
import type { HealthyBand } from '../whistle-policy/whistle-policy.js';

/** Where a share lies against a band that is healthy. */
export enum BandPosition {
  BELOW = 'BELOW',
  WITHIN = 'WITHIN',
  ABOVE = 'ABOVE',
}

/** 吹哨率: whistles against requests, of which both too few and too many are unhealthy. */
export interface WhistleRate {
  readonly whistles: number;
  readonly requests: number;
  /** Null when there are more whistles than requests: no share then. */
  readonly rate: Rate | null;
  readonly band: HealthyBand;
  /** Null when there is neither. */
  readonly position: BandPosition | null;
}

/** The rate from its parts, held against a band. A whistle needs no request, so that there may be more of them. */
export function whistleRateOf(whistles: number, requests: number, band: HealthyBand): WhistleRate {
  const isShare = whistles <= requests;
  return {
    whistles,
    requests,
    band,
    rate: isShare
      ? rate({ numerator: whistles, denominator: requests, metric: 'request.whistle.rate' })
      : null,
    position: whistles + requests === 0 ? null : positionOf(isShare ? whistles / requests : Infinity, band),
  };
}

function positionOf(share: number, { low, high }: HealthyBand): BandPosition {
  if (share < low) return BandPosition.BELOW;
  return share > high ? BandPosition.ABOVE : BandPosition.WITHIN;
}
