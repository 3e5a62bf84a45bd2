import {
  asPayload,
  Audience,
  MaskedCountType,
  type Rate,
  rate,
  RateType,
  suppressedRate,
} from '@governance/shared';
import { Arg, Ctx, FieldResolver, Float, Mutation, Resolver, Root } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { StaffAggregate } from '../staff-aggregate.js';
import { headcountFor, isHidden, meanAgeFor, partFor } from '../staff-aggregate.policy.js';
import type { StaffAggregateService } from '../staff-aggregate.service.js';
import { RecordStaffAggregateInput } from './record-staff-aggregate.input.js';
import { RecordStaffAggregatePayload } from './staff-aggregate-payload.type.js';
import { StaffAggregateType } from './staff-aggregate.type.js';

/** Changes of counts of staff, and what of them the viewer may know. */
@Resolver(() => StaffAggregateType)
export class StaffAggregateResolver {
  constructor(private readonly service: StaffAggregateService) {}

  @Audience('internal')
  @Mutation(() => RecordStaffAggregatePayload, {
    description:
      'Records or corrects counts of the staff of an organization on a day. For officers in whose jurisdiction it lies.',
  })
  recordStaffAggregate(
    @Arg('input', () => RecordStaffAggregateInput, { description: 'The counts.' })
    { idempotencyKey, expectedVersion, ...counts }: RecordStaffAggregateInput,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<RecordStaffAggregatePayload> {
    const aggregate = {
      ...counts,
      established: counts.established ?? null,
      fullTime: counts.fullTime ?? null,
      partTime: counts.partTime ?? null,
      meanAge: counts.meanAge ?? null,
      bachelorPlus: counts.bachelorPlus ?? null,
      relevantBackground: counts.relevantBackground ?? null,
    };
    const terms = { expectedVersion: expectedVersion ?? null, idempotencyKey };
    return asPayload(async () => ({ staffAggregate: await this.service.record(aggregate, terms, viewer) }));
  }

  @Audience('personal')
  @FieldResolver(() => MaskedCountType, { description: '人数: how many people work there.' })
  headcount(@Root() aggregate: StaffAggregate, @Ctx() { viewer }: OrganizationContext): MaskedCountType {
    return headcountFor(viewer, aggregate);
  }

  @Audience('personal')
  @FieldResolver(() => MaskedCountType, {
    nullable: true,
    description: '专职人数: how many of them work full-time there; null where nobody counted.',
  })
  fullTime(
    @Root() aggregate: StaffAggregate,
    @Ctx() { viewer }: OrganizationContext,
  ): MaskedCountType | null {
    return partFor(viewer, aggregate, 'fullTime');
  }

  @Audience('personal')
  @FieldResolver(() => MaskedCountType, {
    nullable: true,
    description: '兼职人数: how many of them work part-time there; null where nobody counted.',
  })
  partTime(
    @Root() aggregate: StaffAggregate,
    @Ctx() { viewer }: OrganizationContext,
  ): MaskedCountType | null {
    return partFor(viewer, aggregate, 'partTime');
  }

  @Audience('personal')
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      '平均年龄: in years; for outsiders in whole years, and null when it is of fewer than 5 people. Null where nobody computed it.',
  })
  meanAge(@Root() aggregate: StaffAggregate, @Ctx() { viewer }: OrganizationContext): number | null {
    return meanAgeFor(viewer, aggregate);
  }

  @Audience('personal')
  @FieldResolver(() => RateType, {
    nullable: true,
    description: '本科以上占比: share with a bachelor’s degree or a higher one; null where nobody counted.',
  })
  shareBachelorPlus(@Root() aggregate: StaffAggregate, @Ctx() { viewer }: OrganizationContext): Rate | null {
    return shareOf(viewer, aggregate, { part: aggregate.bachelorPlus, metric: 'org.cadre.bachelor_share' });
  }

  @Audience('personal')
  @FieldResolver(() => RateType, {
    nullable: true,
    description:
      '专业对口占比: share with a relevant speciality or experience (党建、公共管理、法学、公共卫生等); null where nobody counted.',
  })
  shareRelevantBackground(
    @Root() aggregate: StaffAggregate,
    @Ctx() { viewer }: OrganizationContext,
  ): Rate | null {
    const metric = 'org.cadre.relevant_background_share';
    return shareOf(viewer, aggregate, { part: aggregate.relevantBackground, metric });
  }
}

function shareOf(
  viewer: OrganizationContext['viewer'],
  aggregate: StaffAggregate,
  { part, metric }: { readonly part: number | null; readonly metric: string },
): Rate | null {
  if (part === null) return null;
  return isHidden(viewer, aggregate, part)
    ? suppressedRate(metric)
    : rate({ numerator: part, denominator: aggregate.headcount, metric });
}
