import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, ObjectType } from 'type-graphql';
import { AssignmentRole } from './assignment-role.enum.js';

/** A time in which a worker answers for a grid. */
@Audience('value')
@ObjectType('GridAssignment', { description: 'A time in which a worker answers for a grid.' })
export class GridAssignmentType {
  @Field(() => AssignmentRole, { description: 'As what they answer for it.' })
  readonly role!: AssignmentRole;

  @Field(() => DateTimeScalar, { description: 'Since when.' })
  readonly since!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant at which they no longer do; null while they do.',
  })
  readonly until!: Date | null;

  /** Not fields: the edges are resolved from them. */
  readonly gridId!: string;
  readonly workerId!: string;
  readonly asOf?: Date | null;
}
