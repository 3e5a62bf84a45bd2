import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DivisionLevel } from '../../division/graphql/division-level.enum.js';
import { HolderKind } from './holder-kind.enum.js';

/** A role of reference data. */
@Audience('open')
@ObjectType('ResponsibilityRole', {
  description:
    'A role in which somebody answers for something, as a city knows it: 三级四长 and others, as data.',
})
export class ResponsibilityRoleType {
  @Field(() => String, {
    description:
      'Code; nationally STREET_CHIEF 街长, LANE_CHIEF 巷长, COURTYARD_CHIEF 院长, STAIRWELL_CHIEF 楼门长, ROAD_CHIEF 路长, RIVER_CHIEF 河长, LANE_STEWARD 小巷管家, PIONEER_HOUSEHOLD 党员先锋户.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'Its name in the city, e.g. `小巷管家`.' })
  readonly name!: string;

  @Field(() => HolderKind, { description: 'Who holds it.' })
  readonly holderKind!: HolderKind;

  @Field(() => String, {
    description: 'What is answered for: STREET, LANE, COURTYARD, BUILDING, STAIRWELL, ROAD or RIVER.',
  })
  readonly objectKind!: string;

  @Field(() => [String], { description: 'What whoever holds it does, e.g. `每日巡`; at most 50.' })
  readonly duties!: readonly string[];
}

/** That somebody answers for something. */
@Key('id')
@Audience('open')
@ObjectType('GridResponsibility', {
  description:
    '责任分工: that somebody answers for a street, lane, courtyard, stairwell, road or river. A published duty.',
})
export class ResponsibilityType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => DivisionLevel, {
    description: 'Level at which it is held: a road may have a chief at each of three.',
  })
  readonly level!: DivisionLevel;

  @Field(() => String, { description: 'What is answered for, e.g. `书林街`.' })
  readonly objectName!: string;

  @Field(() => String, { nullable: true, description: 'Post of the holder, e.g. `街道办事处副主任`.' })
  readonly holderPost!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of households, for a role that counts them; else null.',
  })
  readonly count!: number | null;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when; null while it lasts.' })
  readonly validTo!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the resolver needs. */
  readonly divisionCode!: string;
  readonly role!: string;
  readonly holderKind!: HolderKind;
  readonly holderName!: string | null;
  readonly gridId!: string | null;
  readonly roadSegmentId!: string | null;
}

/** A page of responsibilities. */
export const ResponsibilityConnectionType = connectionType(
  ResponsibilityType,
  'GridResponsibility',
  'responsibilities',
);

/** Result of every change of a responsibility. */
@Audience('value')
@ObjectType('ResponsibilityPayload', { description: 'Result of a change of a responsibility.' })
export class ResponsibilityPayload {
  @Field(() => ResponsibilityType, { nullable: true, description: 'It; null when a rule was broken.' })
  readonly responsibility!: ResponsibilityType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
