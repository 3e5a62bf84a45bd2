import { businessDay, cityCodeOf, parseDivisionCode, type Viewer } from '@governance/shared';
import {
  assertValidPolicy,
  type NewPointsPolicy,
  type PointsPolicy,
  type PointsPreset,
} from './points-policy.js';
import { assertMayPublishPolicy } from './points-policy.policy.js';
import type { PointsPolicyRepository } from './points-policy.repository.js';

/** What can be done with the rules of points. */
export class PointsPolicyService {
  constructor(
    private readonly policies: PointsPolicyRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Every version of the city that a place lies in, the newest first. Throws `DIVISION_CODE_MALFORMED`. */
  async list(divisionCode: string): Promise<readonly PointsPolicy[]> {
    return this.policies.findByCity(cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode')));
  }

  /** Rules that cities have published. */
  presets(): Promise<readonly PointsPreset[]> {
    return this.policies.findPresets();
  }

  /** Publishes rules as the city's next version. A repetition with the same key answers the first result. */
  async publish(input: NewPointsPolicy, idempotencyKey: string, viewer: Viewer): Promise<PointsPolicy> {
    const policy: NewPointsPolicy = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      validFrom: input.validFrom.normalize('NFKC').trim(),
      note: input.note?.trim() ?? null,
    };
    assertMayPublishPolicy(viewer, policy.divisionCode);
    assertValidPolicy(policy, businessDay(this.now()));
    const body = { publishPointsPolicy: policy };
    return this.policies.publish(policy, { subject: viewer.subject ?? '', key: idempotencyKey, body });
  }
}
