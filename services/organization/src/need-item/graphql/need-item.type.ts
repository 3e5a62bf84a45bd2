import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { payloadType } from '../../co-building/graphql/payload.type.js';
import { NeedOrigin, NeedStatus } from './need-item.enum.js';

/** How many requests came in one month. */
@Audience('internal')
@ObjectType('MonthlyRequests', {
  description: 'How many requests of a need’s category came in one closed month.',
})
export class MonthlyRequestsType {
  @Field(() => String, { description: 'The month, `YYYY-MM`.' })
  readonly month!: string;

  @Field(() => Int, { description: 'How many came. Source: the published monthly figures.' })
  readonly requests!: number;
}

/** A need, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('NeedItem', {
  description:
    '需求: what a place needs, an entry of the list of needs (需求清单). For those who govern the place and the organizations that are party to it.',
})
export class NeedItemType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: 'In a few words.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'More about it; null when nothing was said.' })
  readonly description!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How much is needed, in `unit`; null where it cannot be counted.',
  })
  readonly quantity!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is counted in, e.g. `份`; null with `quantity`.',
  })
  readonly unit!: string | null;

  @Field(() => NeedStatus, { description: 'Where it stands.' })
  readonly status!: NeedStatus;

  @Field(() => NeedOrigin, { description: 'Where it comes from.' })
  readonly origin!: NeedOrigin;

  @Field(() => [MonthlyRequestsType], {
    nullable: true,
    description: 'With SUGGESTED: the closed months that it was suggested from, oldest first; at most 6.',
  })
  readonly evidence!: MonthlyRequestsType[] | null;

  @Field(() => DateTimeScalar, { description: 'When it was stated.' })
  readonly statedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When its match was accepted; null while it has none.',
  })
  readonly matchedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was fulfilled or withdrawn; null until then.',
  })
  readonly endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null otherwise.' })
  readonly reason!: string | null;

  @Field(() => Int, {
    description: 'Rises with every change of it or of its matches; to be given as `expectedVersion`.',
  })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly categoryCode!: string;
  readonly statedById!: string;
  readonly serviceRequestId!: string | null;
}

/** A page of needs. */
export const NeedItemConnectionType = connectionType(NeedItemType, 'NeedItem', 'needs');

const need = { field: 'needItem', what: 'The need', type: NeedItemType };

/** Result of `stateNeed`. */
export const StateNeedPayload = payloadType('stateNeed', need);
/** Result of `withdrawNeed`. */
export const WithdrawNeedPayload = payloadType('withdrawNeed', need);
