import { Audience, UserErrorType } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { GridType } from './grid.type.js';

/** Result of `createGrid`. */
@Audience('value')
@ObjectType('CreateGridPayload', { description: 'Result of `createGrid`.' })
export class CreateGridPayload {
  @Field(() => GridType, { nullable: true, description: 'The grid; null when a rule was broken.' })
  readonly grid!: GridType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `renameGrid`. */
@Audience('value')
@ObjectType('RenameGridPayload', { description: 'Result of `renameGrid`.' })
export class RenameGridPayload {
  @Field(() => GridType, {
    nullable: true,
    description: 'The grid with its new name; null when a rule was broken.',
  })
  readonly grid!: GridType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `updateGrid`. */
@Audience('value')
@ObjectType('UpdateGridPayload', { description: 'Result of `updateGrid`.' })
export class UpdateGridPayload {
  @Field(() => GridType, {
    nullable: true,
    description: 'The grid as it is now; null when a rule was broken.',
  })
  readonly grid!: GridType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
