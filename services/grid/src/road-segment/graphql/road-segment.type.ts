import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A road segment, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('RoadSegment', {
  description: '路段: a stretch of road that chiefs answer for and along which shops sign agreements.',
})
export class RoadSegmentType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, e.g. `书林街北段`.' })
  readonly name!: string;

  @Field(() => String, { description: 'Where it begins, in words.' })
  readonly fromDescription!: string;

  @Field(() => String, { description: 'Where it ends, in words.' })
  readonly toDescription!: string;

  @Field(() => Int, { nullable: true, description: 'Its length in whole metres; null when not measured.' })
  readonly lengthM!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The city’s own word for its importance, e.g. `主干道`; null when not given.',
  })
  readonly levelTerm!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it stands.' })
  readonly closedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not a field: the edge to Division is resolved from it. */
  readonly divisionCode!: string;
}

/** A page of road segments. */
export const RoadSegmentConnectionType = connectionType(RoadSegmentType, 'RoadSegment', 'road segments');

/** Result of every change of a road segment. */
@Audience('value')
@ObjectType('RoadSegmentPayload', { description: 'Result of a change of a road segment.' })
export class RoadSegmentPayload {
  @Field(() => RoadSegmentType, {
    nullable: true,
    description: 'The segment with its new version; null when a rule was broken.',
  })
  readonly roadSegment!: RoadSegmentType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
