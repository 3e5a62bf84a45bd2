import { Audience, Cost } from '@governance/shared';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { termsFrom } from '../../sla-policy/graphql/terms-from-input.js';
import type { SlaWhatIfService } from '../sla-what-if.service.js';
import type { WhatIf } from '../sla-what-if.js';
import { SlaWhatIfInput } from './sla-what-if.input.js';
import { SlaWhatIfType } from './sla-what-if.type.js';

/** Recalculation of past requests. */
@Resolver(() => SlaWhatIfType)
export class SlaWhatIfResolver {
  constructor(private readonly service: SlaWhatIfService) {}

  @Audience('internal')
  @Cost(500)
  @Query(() => SlaWhatIfType, {
    nullable: true,
    description:
      'What a draft of a policy would have made of past requests; nothing is stored. For supervisors and administrators in whose jurisdiction the place lies.',
  })
  slaPolicyWhatIf(
    @Arg('input', () => SlaWhatIfInput, { description: 'The draft and the requests.' })
    { divisionCode, categoryCode, priority, period, terms }: SlaWhatIfInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<WhatIf> {
    const scope = { divisionCode, categoryCode: categoryCode ?? null, priority, period };
    return this.service.recalculate(scope, termsFrom(terms), viewer);
  }
}
