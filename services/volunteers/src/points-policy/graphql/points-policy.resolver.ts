import { asPayload, Audience, DivisionCodeScalar } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { PointsPolicy, PointsPreset, PointsRules } from '../points-policy.js';
import type { PointsPolicyService } from '../points-policy.service.js';
import {
  PointsPolicyType,
  PointsPresetType,
  PointsRulesType,
  PublishPointsPolicyPayload,
} from './points-policy.type.js';
import { PublishPointsPolicyInput } from './publish-points-policy.input.js';

/** The rules of points, and their publication. */
@Resolver(() => PointsPolicyType)
export class PointsPolicyResolver {
  constructor(private readonly service: PointsPolicyService) {}

  @Audience('open')
  @Query(() => [PointsPolicyType], {
    nullable: true,
    description:
      '积分办法: the versions of the city that this place lies in, the newest first; at most 100. Hours earn points by the newest that was in force on the day of the service; without one they earn none.',
  })
  pointsPolicies(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'A place of the city.' })
    divisionCode: string,
  ): Promise<readonly PointsPolicy[]> {
    return this.service.list(divisionCode);
  }

  @Audience('open')
  @Query(() => [PointsPresetType], {
    nullable: true,
    description: '积分办法范例: rules that cities have published, by code; at most 20.',
  })
  pointsPresets(): Promise<readonly PointsPreset[]> {
    return this.service.presets();
  }

  @Audience('internal')
  @Mutation(() => PublishPointsPolicyPayload, {
    description: 'Publishes rules of points as the city’s next version. For its administrators.',
  })
  publishPointsPolicy(
    @Arg('input', () => PublishPointsPolicyInput, { description: 'The rules.' })
    { idempotencyKey, ...input }: PublishPointsPolicyInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<PublishPointsPolicyPayload> {
    const policy = {
      ...input,
      basedOn: input.basedOn ?? null,
      note: input.note ?? null,
      maxHoursPerActivity: input.maxHoursPerActivity ?? null,
      maxHoursPerDay: input.maxHoursPerDay ?? null,
      referralPoints: input.referralPoints ?? null,
      silverCardPoints: input.silverCardPoints ?? null,
      goldCardPoints: input.goldCardPoints ?? null,
      expiresAfterMonths: input.expiresAfterMonths ?? null,
    };
    return asPayload(async () => ({
      pointsPolicy: await this.service.publish(policy, idempotencyKey, viewer),
    }));
  }

  @FieldResolver(() => PointsRulesType, { description: 'The rules themselves.' })
  rules(@Root() policy: PointsPolicy): PointsRules {
    return policy;
  }
}

/** What hangs on a preset. */
@Resolver(() => PointsPresetType)
export class PointsPresetResolver {
  @FieldResolver(() => PointsRulesType, { description: 'The rules themselves.' })
  rules(@Root() preset: PointsPreset): PointsRules {
    return preset;
  }
}
