import { Audience, UserErrorType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';

/** One level of a ladder. */
@Audience('open')
@ObjectType('CommandLevel', { description: 'One level on which command centres stand.' })
export class CommandLevelType {
  @Field(() => Int, { description: 'What centres carry as `level`; 1 at the top.' })
  readonly level!: number;

  @Field(() => String, { description: 'The city’s own word, e.g. `区中心`.' })
  readonly name!: string;
}

/** A ladder, as the graph shows it. */
@Audience('open')
@ObjectType('CommandLadder', {
  description:
    '指挥中心层级: the levels on which the command centres of a city stand, as reference data: three here, four or five there.',
})
export class CommandLadderType {
  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the resolver needs. */
  readonly cityCode!: string;
  readonly levels!: readonly string[];
}

/** Result of `defineCommandLadder`. */
@Audience('value')
@ObjectType('DefineCommandLadderPayload', { description: 'Result of `defineCommandLadder`.' })
export class DefineCommandLadderPayload {
  @Field(() => CommandLadderType, { nullable: true, description: 'The ladder; null when a rule was broken.' })
  readonly commandLadder!: CommandLadderType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
