import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';

/** One step of a ladder. */
@Audience('open')
@ObjectType('OrganizationLevel', { description: 'One step of a ladder.' })
export class OrganizationLevelType {
  @Field(() => String, { description: 'What organizations carry as `level`, e.g. `STREET`.' })
  readonly code!: string;

  @Field(() => String, { description: 'The place’s own word, e.g. `镇街`.' })
  readonly name!: string;

  @Field(() => Int, { description: '1 at the top.' })
  readonly rank!: number;
}

/** A ladder, as the graph shows it. */
@Audience('open')
@ObjectType('LevelScheme', {
  description:
    '组织层级: the levels on which the organizations of a place stand. Ladders differ in height and in words: three levels here, four or five there.',
})
export class LevelSchemeType {
  @Field(() => Int, {
    description: 'Rises with every ladder that is laid down for the place; to be given as `expectedVersion`.',
  })
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: 'When this ladder began to hold.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ceased to; null while it holds.' })
  readonly validTo!: Date | null;

  @Field(() => [OrganizationLevelType], { description: 'Its levels from the top; at most 10.' })
  readonly levels!: readonly OrganizationLevelType[];

  /** Not a field: what the nested field needs. */
  readonly divisionCode!: string;
}
