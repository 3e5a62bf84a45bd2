import {
  asPayload,
  Audience,
  type Connection,
  DivisionCodeScalar,
  orNotFound,
  PageArgs,
} from '@governance/shared';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import type { NeedGroup, NeedSurvey } from '../need-survey.js';
import type { NeedSurveyService } from '../need-survey.service.js';
import {
  NeedSurveyFilterInput,
  PublishNeedSurveyInput,
  RecordNeedSurveyInput,
  WithdrawNeedSurveyInput,
} from './need-survey.input.js';
import {
  NeedGroupType,
  NeedSurveyConnectionType,
  NeedSurveyPayload,
  NeedSurveyType,
} from './need-survey.type.js';

/** Look-ups, lists and changes of surveys of needs. */
@Resolver(() => NeedSurveyType)
export class NeedSurveyResolver {
  constructor(private readonly service: NeedSurveyService) {}

  @Audience('open')
  @Query(() => [NeedGroupType], {
    nullable: true,
    description: '调查群体: groups that a place surveys, by code; at most 100.',
  })
  needGroups(
    @Arg('divisionCode', () => DivisionCodeScalar, { description: 'The place.' }) divisionCode: string,
  ): Promise<readonly NeedGroup[]> {
    return this.service.groups(divisionCode);
  }

  @Audience('open')
  @Query(() => NeedSurveyType, {
    nullable: true,
    description: 'The survey with this id; NOT_FOUND when there is none that the viewer may see.',
  })
  needSurvey(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<NeedSurvey> {
    return orNotFound(loaders.needSurvey.load(id), '需求调查');
  }

  @Audience('open')
  @Query(() => NeedSurveyConnectionType, {
    nullable: true,
    description: '群众需求调查: surveys that the viewer may see, the latest recorded first.',
  })
  needSurveys(
    @Arg('filter', () => NeedSurveyFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: NeedSurveyFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<Connection<NeedSurvey>> {
    return this.service.list(filter ?? {}, page, viewer);
  }

  @Audience('internal')
  @Mutation(() => NeedSurveyPayload, {
    description:
      'Records a survey; counts of 1 to 4 are left out for good. For people of the organization that asked, in its jurisdiction.',
  })
  recordNeedSurvey(
    @Arg('input', () => RecordNeedSurveyInput, { description: 'The survey.' })
    { idempotencyKey, ...survey }: RecordNeedSurveyInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<NeedSurveyPayload> {
    return asPayload(async () => ({
      needSurvey: await this.service.record(survey, idempotencyKey, viewer),
    }));
  }

  @Audience('internal')
  @Mutation(() => NeedSurveyPayload, {
    description:
      'Shows a survey to everybody. PERIOD_OVERLAP when one of the same group was published that overlaps it in time, of this place or one above or below it: few people could be told apart by their difference. For the same people.',
  })
  publishNeedSurvey(
    @Arg('input', () => PublishNeedSurveyInput, { description: 'The survey.' })
    { id, expectedVersion }: PublishNeedSurveyInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<NeedSurveyPayload> {
    return asPayload(async () => ({ needSurvey: await this.service.publish(id, expectedVersion, viewer) }));
  }

  @Audience('internal')
  @Mutation(() => NeedSurveyPayload, {
    description: 'Takes a survey back, published or not; its counts are gone. For the same people.',
  })
  withdrawNeedSurvey(
    @Arg('input', () => WithdrawNeedSurveyInput, { description: 'The survey.' })
    { id, expectedVersion }: WithdrawNeedSurveyInput,
    @Ctx() { viewer }: VolunteersContext,
  ): Promise<NeedSurveyPayload> {
    return asPayload(async () => ({ needSurvey: await this.service.withdraw(id, expectedVersion, viewer) }));
  }
}
