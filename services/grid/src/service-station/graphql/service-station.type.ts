import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A function of reference data. */
@Audience('open')
@ObjectType('StationFunction', {
  description: '服务站功能: what a service station can be for, as a city knows it, as data.',
})
export class StationFunctionType {
  @Field(() => String, {
    description:
      'Code; nationally PARTY_LIFE 组织生活, DELIBERATION 议事协商, CONVENIENCE_SERVICE 便民服务, DISPUTE_MEDIATION 矛盾调解, POLICY_ADVICE 政策宣传, VOLUNTEER_SERVICE 志愿服务.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'Its name in the city, e.g. `便民服务`.' })
  readonly name!: string;
}

/** A service station, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('ServiceStation', {
  description: '网格党群服务站: a public place in a grid where its people meet and are served.',
})
export class ServiceStationType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, e.g. `书林第一网格党群服务站`.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where it stands, a public place.' })
  readonly address!: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it is open, in words, e.g. `周一至周五 8:30–17:30`; null when not given.',
  })
  readonly openingHours!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it stands.' })
  readonly closedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the resolvers need. */
  readonly divisionCode!: string;
  readonly gridId!: string | null;
  readonly functions!: readonly string[];
}

/** A page of service stations. */
export const ServiceStationConnectionType = connectionType(
  ServiceStationType,
  'ServiceStation',
  'service stations',
);

/** Result of every change of a service station. */
@Audience('value')
@ObjectType('ServiceStationPayload', { description: 'Result of a change of a service station.' })
export class ServiceStationPayload {
  @Field(() => ServiceStationType, {
    nullable: true,
    description: 'The station with its new version; null when a rule was broken.',
  })
  readonly serviceStation!: ServiceStationType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
