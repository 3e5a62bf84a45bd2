import { Audience, DateScalar, DateTimeScalar, RateType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrganizationKind } from '../../organization/graphql/organization-kind.enum.js';

const ROOM_FOR_FAULTS = 'Null, with an error, when the counts contradict each other.';

/** Organizations of one kind, counted. */
@Audience('open')
@ObjectType('OrganizationKindCount', { description: 'How many organizations there are of one kind.' })
export class OrganizationKindCountType {
  @Field(() => OrganizationKind, { description: 'The kind.' })
  readonly kind!: OrganizationKind;

  @Field(() => Int, { description: 'How many, at the end of the period.' })
  readonly count!: number;
}

/** Figures about organizations, as the graph shows them. */
@Audience('open')
@ObjectType('OrganizationStats', {
  description:
    '组织统计: what the organizations of a place and of all places below it did in a period, and what there was at its end. Counted by business days in Asia/Shanghai: those that begin in the period.',
})
export class OrganizationStatsType {
  @Field(() => DateScalar, {
    description:
      'First day that is counted: the first one that begins in the period (1910-01-01 when it begins earlier).',
  })
  readonly fromDay!: string;

  @Field(() => DateScalar, {
    description:
      'First day that is not counted any more. A period that ends in the middle of a day has that day whole.',
  })
  readonly toDay!: string;

  @Field(() => DateTimeScalar, {
    description:
      '统计时点: whatever was recorded before this instant is counted. Later corrections change past figures.',
  })
  readonly asOf!: Date;

  @Field(() => Int, { description: '组织数: party organizations and units at the end of the period.' })
  readonly organizations!: number;

  @Field(() => [OrganizationKindCountType], {
    description: 'The same by kind, one entry for each kind that there is; at most 50.',
  })
  readonly byKind!: readonly OrganizationKindCountType[];

  @Field(() => Int, { description: '党支部数: branches and general branches at the end of the period.' })
  readonly branches!: number;

  @Field(() => Int, { description: '共建组织数: joint bodies at the end of the period.' })
  readonly jointBodies!: number;

  @Field(() => Int, {
    description: '党群服务阵地数: venues of every kind at the end of the period.',
  })
  readonly venues!: number;

  @Field(() => Int, { description: '有效共建协议数: pairing agreements in force at the end of the period.' })
  readonly activeAgreements!: number;

  @Field(() => Int, { description: '签订共建协议数: pairing agreements signed in the period.' })
  readonly agreementsSigned!: number;

  @Field(() => Int, { description: '提出议题数: matters that joint bodies took up in the period.' })
  readonly mattersOpened!: number;

  @Field(() => Int, {
    description:
      '议定事项数: matters that joint bodies decided in the period, also of those taken up earlier.',
  })
  readonly mattersDecided!: number;

  @Field(() => Int, { description: '议事数: deliberations opened in the period.' })
  readonly deliberationsOpened!: number;

  @Field(() => Int, {
    description: '完成评议的议事数: deliberations that reached their evaluation in the period.',
  })
  readonly deliberationsEvaluated!: number;

  @Field(() => RateType, {
    nullable: true,
    description: `两新组织党的组织覆盖率: entities of the new sectors with a party organization, at the end of the period. ${ROOM_FOR_FAULTS}`,
  })
  readonly newSectorCoverage!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `两新组织党的工作覆盖率: those that party work reaches in any way, at the end of the period. ${ROOM_FOR_FAULTS}`,
  })
  readonly newSectorWorkCoverage!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `事项压减率: duties removed so far out of those removed and those still in force, at the end of the period. ${ROOM_FOR_FAULTS}`,
  })
  readonly dutyReduction!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `需求匹配率: needs stated in the period that were matched, whenever that was; withdrawn ones are excluded. ${ROOM_FOR_FAULTS}`,
  })
  readonly needsMatched!: RateType | null;

  @Field(() => RateType, {
    nullable: true,
    description: `居民区党支部覆盖率: residential quarters that a branch looks after, at the end of the period. ${ROOM_FOR_FAULTS}`,
  })
  readonly residentialQuarterCoverage!: RateType | null;
}
