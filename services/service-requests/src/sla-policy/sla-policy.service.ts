import {
  assertAll,
  cityCodeOf,
  DomainError,
  isEntityId,
  type Page,
  type PageRequest,
  parseDivisionCode,
  readPage,
  type Viewer,
  withSoundPlace,
} from '@governance/shared';
import type { RequestPriority } from '../service-request/service-request.js';
import { assertValidContent } from './new-sla-policy.js';
import { SLA_POLICY_ORDER } from './sla-policy-order.js';
import { assertMayPublishPolicies } from './sla-policy.policy.js';
import type { SlaPolicyRepository } from './sla-policy.repository.js';
import type { SlaPolicy, SlaPolicyContent, SlaPolicyFilter } from './sla-policy.js';

/** A version that somebody wants to publish. */
export interface WantedPolicyVersion {
  /** Any place of the city that it is for. */
  readonly divisionCode: string;
  readonly categoryCode: string | null;
  readonly priority: RequestPriority;
  readonly content: SlaPolicyContent;
  /** Null for at once. */
  readonly validFrom: Date | null;
  readonly expectedVersion: number | null;
}

/** What can be done with policies. */
export class SlaPolicyService {
  constructor(
    private readonly policies: SlaPolicyRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** A page of policies. Throws `DIVISION_CODE_MALFORMED`, `PAGE_SIZE_INVALID` or `CURSOR_INVALID`. */
  async list(filter: SlaPolicyFilter, request: PageRequest): Promise<Page<SlaPolicy>> {
    return readPage({ rows: this.policies, order: SLA_POLICY_ORDER }, withSoundPlace(filter), request);
  }

  /** One version of a policy; null when there is none. */
  async findVersion(id: string, version: number): Promise<SlaPolicy | null> {
    const [policy] = isEntityId(id) ? await this.policies.findVersions([{ id, version }]) : [];
    return policy ?? null;
  }

  /**
   * Publishes a version of a city's policy for good; the first one makes the policy. Requests that are there keep the
   * version by which they came in. A repetition with the same key answers what the first one made.
   */
  async publish(wanted: WantedPolicyVersion, idempotencyKey: string, viewer: Viewer): Promise<SlaPolicy> {
    const cityCode = cityCodeOf(parseDivisionCode(wanted.divisionCode, 'divisionCode'));
    assertMayPublishPolicies(viewer, `${cityCode}00000000`);
    const publishedAt = this.now();
    const { content, categoryCode, priority, expectedVersion } = wanted;
    assertAll(
      () => {
        assertValidContent(content);
      },
      () => {
        if (wanted.validFrom === null || wanted.validFrom >= publishedAt) return;
        throw new DomainError('INVALID_INPUT', '生效时间不能早于现在', { field: 'validFrom' });
      },
    );
    const version = {
      scope: { cityCode, categoryCode, priority },
      content: { ...content, name: content.name.trim(), evidence: content.evidence.trim() },
      validFrom: wanted.validFrom ?? publishedAt,
      expectedVersion,
      publishedAt,
    };
    const body = { publishSlaPolicy: wanted };
    return this.policies.publish(version, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }
}
