import {
  cityCodeOf,
  type Connection,
  countForInsiders,
  type MaskedCountType,
  PageArgs,
} from '@governance/shared';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { VolunteersContext } from '../../context.js';
import { DivisionReference, OrganizationReference } from '../../federation/references.js';
import { ServicePlanCategoryType } from '../../service-plan-item/graphql/service-plan-item.type.js';
import type { PlanCategory } from '../../service-plan-item/service-plan-item.js';
import type { NeedGroup, NeedSurvey } from '../need-survey.js';
import { NeedSurveyFilterInput } from './need-survey.input.js';
import {
  NeedCountType,
  NeedGroupType,
  NeedSurveyConnectionType,
  NeedSurveyType,
  SurveyedGroupType,
} from './need-survey.type.js';

/** A group or a count, with the city whose words it is in. */
interface InCity {
  readonly cityCode: string;
}

/** What hangs on a survey. */
@Resolver(() => NeedSurveyType)
export class NeedSurveyFieldsResolver {
  @FieldResolver(() => DivisionReference, { nullable: true, description: 'The place that was surveyed.' })
  division(@Root() { divisionCode }: NeedSurvey): DivisionReference {
    return { code: divisionCode };
  }

  @FieldResolver(() => OrganizationReference, {
    nullable: true,
    description: '调查单位: organization that asked.',
  })
  organization(@Root() { organizationId }: NeedSurvey): OrganizationReference {
    return { id: organizationId };
  }

  @FieldResolver(() => [SurveyedGroupType], {
    description:
      'Who was asked and what they need, as it was recorded; at most 20, none once it is withdrawn.',
  })
  groups(@Root() { groups, divisionCode }: NeedSurvey): readonly (SurveyedGroupType & InCity)[] {
    const cityCode = cityCodeOf(divisionCode);
    return groups.map((it) => ({ ...it, cityCode, respondents: maskedCount(it.respondents) }));
  }
}

/** What hangs on a group. */
@Resolver(() => SurveyedGroupType)
export class SurveyedGroupResolver {
  @FieldResolver(() => NeedGroupType, { description: '调查群体: the group.' })
  async group(
    @Root() { group, cityCode }: SurveyedGroupType & InCity,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<NeedGroup> {
    return named(group, await loaders.needGroupsOfCity.load(cityCode));
  }

  @FieldResolver(() => [NeedCountType], { description: '需求: what they need, at most 50.' })
  needs(
    @Root() { needs, cityCode }: NeedSurvey['groups'][number] & InCity,
  ): readonly (NeedCountType & InCity)[] {
    return needs.map(({ category, people }) => ({ category, cityCode, people: maskedCount(people) }));
  }
}

/** What hangs on a count. */
@Resolver(() => NeedCountType)
export class NeedCountResolver {
  @FieldResolver(() => ServicePlanCategoryType, {
    description: '服务类别: what they need, in the words of what volunteers offer.',
  })
  async category(
    @Root() { category, cityCode }: NeedCountType & InCity,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<PlanCategory> {
    return named(category, await loaders.planCategoriesOfCity.load(cityCode));
  }
}

/** Adds `Division.needSurveys`. */
@Resolver(() => DivisionReference)
export class DivisionNeedSurveysResolver {
  @FieldResolver(() => NeedSurveyConnectionType, {
    nullable: true,
    description:
      '群众需求调查: surveys of this place and below it that the viewer may see, the latest recorded first.',
  })
  needSurveys(
    @Root() { code }: DivisionReference,
    @Arg('filter', () => NeedSurveyFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: NeedSurveyFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: VolunteersContext,
  ): Promise<Connection<NeedSurvey>> {
    return loaders.needSurveysOfDivision.load(code, filter ?? {}, page);
  }
}

/** A count as it is kept: the same for everybody. */
const maskedCount = (count: number | null): MaskedCountType =>
  count === null ? { value: null, masked: true, reason: 'SMALL_CELL' } : countForInsiders(count);

/** What the city no longer knows keeps its code. */
const named = (code: string, known: readonly NeedGroup[]): NeedGroup =>
  known.find((it) => it.code === code) ?? { cityCode: '', code, name: code };
