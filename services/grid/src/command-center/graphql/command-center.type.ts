import { Audience, connectionType, DateTimeScalar, Key, UserErrorType } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A post of a command centre. */
@Audience('open')
@ObjectType('CommandPost', {
  description: '岗位: a post of a command centre with its duties. No names of persons.',
})
export class CommandPostType {
  @Field(() => String, { description: 'What the post is called, e.g. `值班调度员`.' })
  readonly name!: string;

  @Field(() => [String], { description: '定责: what it does; at most 20.' })
  readonly duties!: readonly string[];

  @Field(() => Int, { description: '编制: how many are to hold it, in persons.' })
  readonly established!: number;

  @Field(() => Int, { description: '实有: how many do hold it, in persons.' })
  readonly actual!: number;
}

/** A command centre, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('CommandCenter', {
  description:
    '网格协调指挥中心, 网格管理中心: where the grids of a place are directed from, one of several levels.',
})
export class CommandCenterType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, e.g. `西山区智慧党建指挥中心`.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Level in the ladder of its city; 1 at the top.' })
  readonly level!: number;

  @Field(() => [String], { description: 'What it is for, e.g. `事件分派`; at most 20.' })
  readonly functions!: readonly string[];

  @Field(() => [CommandPostType], { description: '定岗: its posts, in the order given; at most 50.' })
  readonly posts!: readonly CommandPostType[];

  @Field(() => DateTimeScalar, { description: 'Since when it is on record.' })
  readonly openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it stands.' })
  readonly closedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change of it; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the resolvers need. */
  readonly divisionCode!: string;
  readonly parentId!: string | null;
  readonly path!: readonly string[];
  readonly organizationId!: string | null;
}

/** A page of command centres. */
export const CommandCenterConnectionType = connectionType(
  CommandCenterType,
  'CommandCenter',
  'command centres',
);

/** Result of every change of a command centre. */
@Audience('value')
@ObjectType('CommandCenterPayload', { description: 'Result of a change of a command centre.' })
export class CommandCenterPayload {
  @Field(() => CommandCenterType, {
    nullable: true,
    description: 'The centre with its new version; null when a rule was broken.',
  })
  readonly commandCenter!: CommandCenterType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
