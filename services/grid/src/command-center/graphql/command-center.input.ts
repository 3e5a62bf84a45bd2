import { DivisionCodeScalar, ExternalRefInput } from '@governance/shared';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangeInput } from '../../directory/graphql/change.input.js';
import { RegisterInput } from '../../directory/graphql/register.input.js';

/** What `commandCenters` is limited to. */
@InputType('CommandCenterFilter', {
  description: 'What a list of command centres is limited to; all that is given must hold.',
})
export class CommandCenterFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'On this level; 1 is the top.' })
  readonly level?: number | null;
}

/** A command centre to be registered. */
@InputType('RegisterCommandCenterInput', { description: 'A command centre to be registered.' })
export class RegisterCommandCenterInput extends RegisterInput {
  @Field(() => String, { description: 'Its name, 1 to 60 characters; everybody reads it.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Level in the ladder of the city; 1 is the top.' })
  readonly level!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Centre above it: on a higher level, of the same city, for a place that holds this one.',
  })
  readonly parentId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What it is for, at most 20 different texts of 1 to 60 characters; everybody reads them.',
  })
  readonly functions?: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: 'Organization of the same city that runs it.' })
  readonly organizationId?: string | null;

  @Field(() => ExternalRefInput, { nullable: true, description: 'What another system calls it.' })
  readonly externalRef?: ExternalRefInput | null;
}

/** Other details of a command centre. */
@InputType('UpdateCommandCenterInput', {
  description: 'Other details of a command centre. What is left out stays as it is.',
})
export class UpdateCommandCenterInput extends ChangeInput {
  @Field(() => String, { nullable: true, description: 'Its name, 1 to 60 characters.' })
  readonly name?: string | null;

  @Field(() => [String], { nullable: true, description: 'What it is for, instead of what was listed.' })
  readonly functions?: readonly string[] | null;

  @Field(() => ID, { nullable: true, description: 'Organization that runs it; null for none.' })
  readonly organizationId?: string | null;

  @Field(() => ExternalRefInput, {
    nullable: true,
    description: 'What another system calls it; null removes it.',
  })
  readonly externalRef?: ExternalRefInput | null;
}

/** Where a command centre is to be moved. */
@InputType('MoveCommandCenterInput', {
  description: 'Where a command centre is to be moved, with all below it.',
})
export class MoveCommandCenterInput extends ChangeInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Centre above it from now on: on a higher level, of the same city, for a place that holds this one. Null for none; the one that it has when left out.',
  })
  readonly parentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its level from now on, above all centres below it; the one that it has when left out.',
  })
  readonly level?: number | null;
}

/** A command centre to be closed. */
@InputType('CloseCommandCenterInput', {
  description: 'A command centre to be closed for good, once no centre stands below it.',
})
export class CloseCommandCenterInput extends ChangeInput {}

/** A post to be set. */
@InputType('CommandPostInput', { description: 'A post of a command centre. No names of persons.' })
export class CommandPostInput {
  @Field(() => String, { description: 'What the post is called, 1 to 40 characters; once in a centre.' })
  readonly name!: string;

  @Field(() => [String], { description: 'What it does, at most 20 texts of 1 to 100 characters.' })
  readonly duties!: readonly string[];

  @Field(() => Int, { description: 'How many are to hold it, 0 to 1000.' })
  readonly established!: number;

  @Field(() => Int, { description: 'How many do hold it, 0 to 1000.' })
  readonly actual!: number;
}

/** The posts of a command centre. */
@InputType('SetCommandPostsInput', { description: 'The posts of a command centre, all of them.' })
export class SetCommandPostsInput extends ChangeInput {
  @Field(() => [CommandPostInput], { description: 'All its posts from now on, at most 50.' })
  readonly posts!: readonly CommandPostInput[];
}
