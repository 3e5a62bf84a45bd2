import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { VERSION } from '../../co-building/graphql/descriptions.js';
import { payloadType } from '../../co-building/graphql/payload.type.js';
import { ResourceStatus } from './resource-item.enum.js';

/** A resource, as the graph shows it. */
@Key('id')
@Audience('internal')
@ObjectType('ResourceItem', {
  description:
    '资源: what an organization offers to its neighbours, an entry of the list of resources (资源清单). For those who govern the place and the organizations that are party to it.',
})
export class ResourceItemType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: 'In a few words.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'More about it; null when nothing was said.' })
  readonly description!: string | null;

  @Field(() => String, { description: 'What it is counted in, e.g. `个`.' })
  readonly unit!: string;

  @Field(() => Int, { description: 'How much there is in all, in `unit`.' })
  readonly capacity!: number;

  @Field(() => Int, {
    description: 'How much accepted matches have taken, in `unit`; never more than `capacity`.',
  })
  readonly used!: number;

  @Field(() => DateTimeScalar, { description: 'From when it can be had.' })
  readonly availableFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it can be had, exclusive; null without an end.',
  })
  readonly availableTo!: Date | null;

  @Field(() => ResourceStatus, { description: 'Where it stands.' })
  readonly status!: ResourceStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null until then.' })
  readonly endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null until then.' })
  readonly reason!: string | null;

  @Field(() => Int, { description: VERSION })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly categoryCode!: string;
  readonly ownerId!: string;
}

/** A page of resources. */
export const ResourceItemConnectionType = connectionType(ResourceItemType, 'ResourceItem', 'resources');

const resource = { field: 'resourceItem', what: 'The resource', type: ResourceItemType };

/** Result of `offerResource`. */
export const OfferResourcePayload = payloadType('offerResource', resource);
/** Result of `withdrawResource`. */
export const WithdrawResourcePayload = payloadType('withdrawResource', resource);
