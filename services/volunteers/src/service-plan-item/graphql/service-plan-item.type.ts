import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, Int, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ServiceSource } from '../../activity/graphql/service-source.enum.js';
import { PlanItemState } from '../service-plan-item.js';

registerEnumType(PlanItemState, {
  name: 'PlanItemState',
  description: '项目状态: whether what was planned was done.',
  valuesConfig: {
    OPEN: { description: '未完成: not done yet.' },
    DONE: { description: '已完成: done. The end.' },
  },
});

/** A category, as the graph shows it. */
@Audience('open')
@ObjectType('ServicePlanCategory', {
  description:
    '服务类别: a kind of what is planned, from the reference data of its city or the 23 national ones. The accounts give their number, not their names: these are our own.',
})
export class ServicePlanCategoryType {
  @Field(() => String, { description: 'Stable code, e.g. LEGAL_AID.' })
  readonly code!: string;

  @Field(() => String, { description: 'The word for it in this city.' })
  readonly name!: string;
}

/** An item, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('ServicePlanItem', {
  description:
    '服务计划项目: something that a place needs done, for teams and units to take on. Everybody reads it.',
})
export class ServicePlanItemType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every change and claim; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => String, { description: '项目名称: 1 to 100 characters.' })
  readonly title!: string;

  @Field(() => ServiceSource, { description: '服务来源: who is to provide it.' })
  readonly source!: ServiceSource;

  @Field(() => Int, { description: 'How many teams or units may take it on, 1 to 20.' })
  readonly needed!: number;

  @Field(() => PlanItemState, { description: 'Whether it was done.' })
  readonly state!: PlanItemState;

  @Field(() => DateTimeScalar, { description: 'When it was planned.' })
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done; null before.' })
  readonly doneAt!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
}

/** A claim, as the graph shows it. */
@Audience('open')
@ObjectType('PlanClaim', { description: '认领: that a team or a unit took an item on.' })
export class PlanClaimType {
  @Field(() => DateTimeScalar, { description: '认领时间: when.' })
  readonly claimedAt!: Date;
}

/** A page of items. */
export const ServicePlanItemConnectionType = connectionType(
  ServicePlanItemType,
  'ServicePlanItem',
  'service plan items',
);

/** What one category comes to. */
@Audience('open')
@ObjectType('ServicePlanCategoryCount', { description: '分类计数: what the plan comes to in one category.' })
export class ServicePlanCategoryCountType {
  @Field(() => ServicePlanCategoryType, { description: 'The category.' })
  readonly category!: ServicePlanCategoryType;

  @Field(() => Int, { description: 'Items planned.' })
  readonly items!: number;

  @Field(() => Int, { description: 'Of these, items that a team or a unit took on.' })
  readonly claimed!: number;

  @Field(() => Int, { description: 'Of these, items that were done.' })
  readonly done!: number;
}

/** What one source comes to. */
@Audience('open')
@ObjectType('ServicePlanSourceCount', { description: '按来源计数: what the plan comes to of one source.' })
export class ServicePlanSourceCountType {
  @Field(() => ServiceSource, { description: '服务来源: who is to provide it.' })
  readonly source!: ServiceSource;

  @Field(() => Int, { description: 'Items planned.' })
  readonly items!: number;

  @Field(() => Int, { description: 'Of these, items that a team or a unit took on.' })
  readonly claimed!: number;

  @Field(() => Int, { description: 'Of these, items that were done.' })
  readonly done!: number;
}

/** What the plan of a place comes to. */
@Audience('open')
@ObjectType('ServicePlanStats', {
  description: '服务计划统计: what the plan of a place and of all below it comes to now.',
})
export class ServicePlanStatsType {
  @Field(() => Int, { description: '项目数: items planned.' })
  readonly items!: number;

  @Field(() => Int, { description: '已认领: of these, items that a team or a unit took on.' })
  readonly claimed!: number;

  @Field(() => Int, { description: '已完成: of these, items that were done.' })
  readonly done!: number;

  @Field(() => [ServicePlanCategoryCountType], {
    description: 'By category, those that something is planned in; at most 100.',
  })
  readonly byCategory!: readonly ServicePlanCategoryCountType[];

  @Field(() => [ServicePlanSourceCountType], {
    description: '“多维”服务: by who is to provide it, all of them: at most 5.',
  })
  readonly bySource!: readonly ServicePlanSourceCountType[];
}

const USER_ERRORS = 'Rules that the input broke; empty on success.';

/** Result of `createPlanItems`. */
@Audience('value')
@ObjectType('CreatePlanItemsPayload', { description: 'Result of `createPlanItems`: all items or none.' })
export class CreatePlanItemsPayload {
  @Field(() => [ServicePlanItemType], {
    nullable: true,
    description: 'The items, at most 100; null when a rule was broken.',
  })
  readonly items!: readonly ServicePlanItemType[] | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** Result of `completePlanItem`. */
@Audience('value')
@ObjectType('PlanItemPayload', { description: 'Result of `claimPlanItem` and `completePlanItem`.' })
export class PlanItemPayload {
  @Field(() => ServicePlanItemType, { nullable: true, description: 'The item; null when a rule was broken.' })
  readonly item!: ServicePlanItemType | null;

  @Field(() => [UserErrorType], { description: USER_ERRORS })
  readonly userErrors!: UserErrorType[];
}

/** What became of one claim. */
@Audience('value')
@ObjectType('PlanClaimResult', { description: 'What became of one claim of a batch.' })
export class PlanClaimResultType {
  @Field(() => Int, { description: 'Which claim, from 0.' })
  readonly index!: number;

  @Field(() => ServicePlanItemType, { nullable: true, description: 'The item; null when it was refused.' })
  readonly item!: ServicePlanItemType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `claimPlanItems`. */
@Audience('value')
@ObjectType('ClaimPlanItemsPayload', { description: 'Result of `claimPlanItems`.' })
export class ClaimPlanItemsPayload {
  @Field(() => [PlanClaimResultType], {
    nullable: true,
    description: 'One for each claim, in order, at most 100; null when the batch itself was refused.',
  })
  readonly results!: readonly PlanClaimResultType[] | null;

  @Field(() => [UserErrorType], { description: 'Rules that the batch itself broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
