import { asPayload, Audience } from '@governance/shared';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { CheckIn } from '../../check-in/check-in.js';
import { CheckInType } from '../../check-in/graphql/check-in.type.js';
import type { VolunteersContext } from '../../context.js';
import type { CheckInReport } from '../check-in-report.js';
import type { CheckInReportService } from '../check-in-report.service.js';
import { CheckInReportType, ReportOnCheckInInput, ReportOnCheckInPayload } from './check-in-report.type.js';

/** Reports on check-ins, and reads what was reported. */
@Resolver(() => CheckInType)
export class CheckInReportResolver {
  constructor(private readonly service: CheckInReportService) {}

  @Audience('internal')
  @Mutation(() => ReportOnCheckInPayload, {
    description:
      'Reports on the check-in of a unit: to the unit when staff of the community report, to the community when whoever speaks for the unit does.',
  })
  reportOnCheckIn(
    @Arg('input', () => ReportOnCheckInInput, { description: 'The report.' })
    { idempotencyKey, ...report }: ReportOnCheckInInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<ReportOnCheckInPayload> {
    return asPayload(async () => ({ report: await this.service.report(report, idempotencyKey, viewer) }));
  }

  @Audience('internal')
  @FieldResolver(() => [CheckInReportType], {
    description: '双报告: what the unit and the community told each other, the earliest first; at most 100.',
  })
  reports(@Root() { id }: CheckIn, @Ctx() { loaders }: VolunteersContext): Promise<readonly CheckInReport[]> {
    return loaders.reportsOfCheckIn.load(id);
  }
}
