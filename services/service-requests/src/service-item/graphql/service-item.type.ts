import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ServiceItemAgency, ServiceItemKind } from './service-item.enum.js';

/** A service item, as the graph shows it. Its level and edges come from the resolver. */
@Key('id')
@Audience('open')
@ObjectType('ServiceItem', {
  description: '服务事项: something that residents can have done by the offices of a place.',
})
export class ServiceItemType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its code, once in its place, e.g. that of the national catalogue.' })
  readonly code!: string;

  @Field(() => ServiceItemKind, { description: 'What sort of service it is.' })
  readonly kind!: ServiceItemKind;

  @Field(() => String, { description: 'Its name, e.g. `社会保障卡申领`.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is and what it takes; null when nobody said.',
  })
  readonly description!: string | null;

  @Field(() => Int, {
    description: '跑动次数: how often a resident has to come; 0 is 一次不跑, 1 is 只跑一次.',
  })
  readonly visitsRequired!: number;

  @Field(() => Boolean, { description: 'Whether all of it can be done online.' })
  readonly online!: boolean;

  @Field(() => [ServiceItemAgency], {
    description: '代缴代办代理: what is done for residents, so that they need not come; at most 3.',
  })
  readonly agency!: readonly ServiceItemAgency[];

  @Field(() => String, { nullable: true, description: 'Where it is done, in words; null when nobody said.' })
  readonly venue!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it is in the catalogue.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was retired; null while it can be had.',
  })
  readonly validTo!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly departmentId!: string | null;
}

/** A page of service items. */
export const ServiceItemConnectionType = connectionType(ServiceItemType, 'ServiceItem', 'service items');

/** What every change of a service item answers. */
@ObjectType()
abstract class ServiceItemPayload {
  @Field(() => ServiceItemType, {
    nullable: true,
    description: 'The item with its new version; null when a rule was broken.',
  })
  readonly serviceItem!: ServiceItemType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `registerServiceItem`. */
@Audience('value')
@ObjectType('RegisterServiceItemPayload', { description: 'Result of `registerServiceItem`.' })
export class RegisterServiceItemPayload extends ServiceItemPayload {}

/** Result of `updateServiceItem`. */
@Audience('value')
@ObjectType('UpdateServiceItemPayload', { description: 'Result of `updateServiceItem`.' })
export class UpdateServiceItemPayload extends ServiceItemPayload {}

/** Result of `retireServiceItem`. */
@Audience('value')
@ObjectType('RetireServiceItemPayload', { description: 'Result of `retireServiceItem`.' })
export class RetireServiceItemPayload extends ServiceItemPayload {}
