import {
  assertAll,
  businessDay,
  cityCodeOf,
  DomainError,
  parseDivisionCode,
  type Viewer,
} from '@governance/shared';
import { type NewObligationPolicy, type ObligationPolicy, policyChecks } from './obligation-policy.js';
import { assertMayPublishPolicy } from './obligation-policy.policy.js';
import type { ObligationPolicyRepository } from './obligation-policy.repository.js';

/** A policy as it is given: for the city of a place. */
export interface GivenPolicy extends Omit<NewObligationPolicy, 'cityCode'> {
  readonly divisionCode: string;
}

/** What can be done with policies. */
export class ObligationPolicyService {
  constructor(
    private readonly policies: ObligationPolicyRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Policies of the city of a place, and the national preset. Throws `DIVISION_CODE_MALFORMED`. */
  list(divisionCode: string): Promise<readonly ObligationPolicy[]> {
    return this.policies.findOfCity(cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode')));
  }

  /** Publishes what is owed in a city from a year on. A repetition with the same key answers the first result. */
  async publish(
    { divisionCode, ...given }: GivenPolicy,
    idempotencyKey: string,
    viewer: Viewer,
  ): Promise<ObligationPolicy> {
    const code = parseDivisionCode(divisionCode, 'divisionCode');
    const policy: NewObligationPolicy = {
      ...given,
      cityCode: cityCodeOf(code),
      countedKinds: [...new Set(given.countedKinds)],
      source: given.source?.trim() ?? null,
    };
    assertMayPublishPolicy(viewer, cityDivisionOf(policy.cityCode));
    assertAll(
      () => {
        if (code === cityDivisionOf(policy.cityCode)) return;
        throw new DomainError('INVALID_INPUT', '请填写城市的区划代码', { field: 'divisionCode' });
      },
      ...policyChecks(policy),
    );
    const thisYear = Number(businessDay(this.now()).slice(0, 4));
    const body = { publishObligationPolicy: policy };
    return this.policies.publish(
      policy,
      { subject: viewer.subject ?? '', key: idempotencyKey, body },
      thisYear,
    );
  }
}

/** The code of a city, from which its four digits come. */
const cityDivisionOf = (cityCode: string): string => cityCode.padEnd(12, '0');
