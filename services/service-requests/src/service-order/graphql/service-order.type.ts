import { Audience, connectionType, DateTimeScalar, Key, RateType, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ServiceOrderStatus, ServiceOrderVerdict } from './service-order.enum.js';

/** A service order, as the graph shows it. Its edges and its words come from the resolver. */
@Key('id')
@Audience('internal')
@ObjectType('ServiceOrder', {
  description:
    '服务订单(居民点单、支部下单、部门接单): what residents ask for, a branch orders and a department delivers. No resident is named. Seen by the three organizations and by whoever governs the place.',
})
export class ServiceOrderType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'Rises with every move; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => ServiceOrderStatus, { description: 'Where it stands.' })
  readonly status!: ServiceOrderStatus;

  @Field(() => DateTimeScalar, { description: 'When the residents asked for it.' })
  readonly openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was delivered; null before.' })
  readonly deliveredAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was judged; null before.' })
  readonly judgedAt!: Date | null;

  @Field(() => ServiceOrderVerdict, { nullable: true, description: 'What the residents said; null before.' })
  readonly verdict!: ServiceOrderVerdict | null;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly requestedById!: string | null;
  readonly branchId!: string;
  readonly departmentId!: string | null;
}

/** A page of service orders. */
export const ServiceOrderConnectionType = connectionType(ServiceOrderType, 'ServiceOrder', 'service orders');

/** What the service orders of a place come to, as the graph shows it. */
@Audience('value')
@ObjectType('ServiceOrderStats', { description: '服务订单统计: what the service orders of a place come to.' })
export class ServiceOrderStatsType {
  @Field(() => Int, { description: '点单数: orders that residents asked for in the period.' })
  readonly requested!: number;

  @Field(() => RateType, {
    description: '送达率: of those, delivered by now; rejected and cancelled ones are excluded.',
  })
  readonly delivered!: RateType;

  @Field(() => RateType, {
    description:
      '满意率: satisfied or basically satisfied ÷ judged in the period; suppressed for whoever does not govern the place.',
  })
  readonly satisfied!: RateType;

  @Field(() => DateTimeScalar, { description: 'What was recorded before this instant is counted.' })
  readonly asOf!: Date;
}

/** What every change of a service order answers. */
@ObjectType()
abstract class ServiceOrderPayload {
  @Field(() => ServiceOrderType, {
    nullable: true,
    description: 'The order as it stands now; null when a rule was broken.',
  })
  readonly serviceOrder!: ServiceOrderType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `requestService`. */
@Audience('value')
@ObjectType('RequestServicePayload', { description: 'Result of `requestService`.' })
export class RequestServicePayload extends ServiceOrderPayload {}

/** Result of `moveServiceOrder`. */
@Audience('value')
@ObjectType('MoveServiceOrderPayload', { description: 'Result of `moveServiceOrder`.' })
export class MoveServiceOrderPayload extends ServiceOrderPayload {}
