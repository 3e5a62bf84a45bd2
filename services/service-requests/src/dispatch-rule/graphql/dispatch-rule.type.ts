import {
  Audience,
  connectionType,
  DateTimeScalar,
  DivisionCodeScalar,
  UserErrorType,
} from '@governance/shared';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

/** An entry of the directory, as the graph shows it. Its edges come from the resolver. */
@Audience('open')
@ObjectType('DispatchRule', {
  description: '派单目录条目: which department leads a category in a place and in all places below it.',
})
export class DispatchRuleType {
  @Field(() => ID, { description: 'Stable id of this entry.' })
  readonly id!: string;

  @Field(() => Int, {
    description:
      'Rises with every change of what holds for the same category and place; to be given as `expectedVersion`.',
  })
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: 'Since when it holds.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it held; null while it holds.' })
  readonly validTo!: Date | null;

  /** Not fields: what the nested fields need. */
  readonly cityCode!: string;
  readonly categoryCode!: string;
  readonly divisionCode!: string;
  readonly departmentId!: string;
}

/** A page of the directory. */
export const DispatchRuleConnectionType = connectionType(
  DispatchRuleType,
  'DispatchRule',
  'entries of the dispatch directory',
);

/** What `dispatchDirectory` is limited to. */
@InputType('DispatchRuleFilter', {
  description: 'What a part of the dispatch directory is limited to; all that is given must hold.',
})
export class DispatchRuleFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Said of this place or of one below it.' })
  readonly divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Said of this category or of one below it.' })
  readonly categoryCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'That name this department.' })
  readonly departmentId?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'As the directory was at this instant; as it is now when left out.',
  })
  readonly asOf?: Date | null;
}

/** What is to hold from now on. */
@InputType('SetDispatchRuleInput', {
  description: 'Which department leads a category in a place from now on.',
})
export class SetDispatchRuleInput {
  @Field(() => DivisionCodeScalar, {
    description: 'The place; it holds for all below it that say nothing else.',
  })
  readonly divisionCode!: string;

  @Field(() => String, { description: 'The category; it holds for all below it that say nothing else.' })
  readonly categoryCode!: string;

  @Field(() => ID, { nullable: true, description: 'The department; null: nothing is said any more.' })
  readonly departmentId?: string | null;

  @Field(() => Int, {
    description: 'Version of what holds now, 0 when nothing does; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** Result of `setDispatchRule`. */
@Audience('value')
@ObjectType('SetDispatchRulePayload', { description: 'Result of `setDispatchRule`.' })
export class SetDispatchRulePayload {
  @Field(() => DispatchRuleType, {
    nullable: true,
    description: 'What holds now; null when nothing does, or when a rule was broken.',
  })
  readonly dispatchRule!: DispatchRuleType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
