import {
  assertAll,
  assertPublicName,
  assertPublicText,
  cityCodeOf,
  DomainError,
  parseDivisionCode,
  type Viewer,
} from '@governance/shared';
import { assertMayPublishPolicies } from '../sla-policy/sla-policy.policy.js';
import { assertValidTerm } from '../sla-policy/new-sla-policy.js';
import { WhistleKind } from '../whistle/whistle-kind.js';
import type { WhistlePolicyRepository } from './whistle-policy.repository.js';
import type { WhistlePolicy, WhistlePolicyContent } from './whistle-policy.js';

/** A version that somebody wants to publish. */
export interface WantedWhistlePolicy extends WhistlePolicyContent {
  /** Any place of the city that it is for. */
  readonly divisionCode: string;
  /** Null for at once. */
  readonly validFrom: Date | null;
  readonly expectedVersion: number | null;
}

const MAX_WORD_LENGTH = 10;
const MAX_EVIDENCE_LENGTH = 1000;

/** What can be done with whistle policies. */
export class WhistlePolicyService {
  constructor(
    private readonly policies: WhistlePolicyRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /**
   * Publishes a version of a city's policy for good. Whistles that were blown keep the version they were blown by. A
   * repetition with the same key answers what the first one made.
   */
  async publish(wanted: WantedWhistlePolicy, idempotencyKey: string, viewer: Viewer): Promise<WhistlePolicy> {
    const cityCode = cityCodeOf(parseDivisionCode(wanted.divisionCode, 'divisionCode'));
    assertMayPublishPolicies(viewer, `${cityCode}00000000`);
    const publishedAt = this.now();
    const { rules, band, evidence, validFrom, expectedVersion } = wanted;
    assertSound(wanted, publishedAt);
    return this.policies.publish(
      {
        cityCode,
        rules,
        band,
        expectedVersion,
        publishedAt,
        evidence: evidence.trim(),
        validFrom: validFrom ?? publishedAt,
      },
      { subject: viewer.subject ?? '', key: idempotencyKey, body: { publishWhistlePolicy: wanted } },
    );
  }
}

function assertSound({ rules, band, evidence, validFrom }: WantedWhistlePolicy, now: Date): void {
  assertAll(
    ...Object.values(WhistleKind).flatMap((kind) => [
      () => {
        assertValidTerm(rules[kind].arrival, `rules.${kind.toLowerCase()}.arrival`);
      },
      () => {
        assertPublicName(rules[kind].word, MAX_WORD_LENGTH, `rules.${kind.toLowerCase()}.word`);
      },
    ]),
    () => {
      if (band.low >= 0 && band.low < band.high && band.high <= 1) return;
      throw new DomainError('INVALID_INPUT', '健康区间应在 0 到 1 之间,且下限小于上限', { field: 'band' });
    },
    () => {
      assertPublicText(evidence, { field: 'evidence', most: MAX_EVIDENCE_LENGTH, what: '依据' });
    },
    () => {
      if (validFrom === null || validFrom >= now) return;
      throw new DomainError('INVALID_INPUT', '生效时间不能早于现在', { field: 'validFrom' });
    },
  );
}
