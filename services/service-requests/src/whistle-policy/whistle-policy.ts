import type { WhistleKind } from '../whistle/whistle-kind.js';
import type { Term } from '../working-calendar/add-working.js';

/** What a policy says of one kind of whistle. */
interface WhistleRule {
  /** The city's own word for the kind, e.g. `重点哨`. */
  readonly word: string;
  /** How long a department has to come. */
  readonly arrival: Term;
}

/** 健康区间: shares of whistles among requests that are neither too few nor too many, both ends included. */
export interface HealthyBand {
  /** 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** What one version of a whistle policy says. Never changed once it is published; another wording is another version. */
export interface WhistlePolicyContent {
  readonly rules: Readonly<Record<WhistleKind, WhistleRule>>;
  readonly band: HealthyBand;
  /** Where the limits come from, in words, and which of them are a proposal. */
  readonly evidence: string;
}

/** 吹哨规则: how soon called departments have to come, by what names, and how often whistles should be blown. */
export interface WhistlePolicy extends WhistlePolicyContent {
  /** Four digits; `0000` for what holds where a city says nothing. */
  readonly cityCode: string;
  /** From 1. */
  readonly version: number;
  /** Whistles blown from this instant on go by it. */
  readonly validFrom: Date;
  readonly publishedAt: Date;
}

/** A version, as a whistle keeps it. */
export type WhistlePolicyVersion = Pick<WhistlePolicy, 'cityCode' | 'version'>;
