import { Audience, DateTimeScalar, GridCodeScalar } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** A duty on a card. */
@Audience('value')
@ObjectType('DutyCardDuty', { description: 'A duty of the grid, from the list of duties.' })
export class DutyCardDutyType {
  @Field(() => String, { description: 'What is to be done.' })
  readonly title!: string;
}

/** What a passer-by reads behind the code. */
@Audience('open')
@ObjectType('DutyCard', {
  description:
    '码上便知: what the public notice of a grid says of who answers for it. Whoever has the code reads it, signed in or not.',
})
export class DutyCardType {
  @Field(() => String, { description: 'Name of the grid worker.' })
  readonly workerName!: string;

  @Field(() => String, { description: 'Their kind in the words of the city, e.g. `专职网格员`.' })
  readonly workerKind!: string;

  @Field(() => GridCodeScalar, { description: 'Code of the grid.' })
  readonly gridCode!: string;

  @Field(() => String, { description: 'Name of the grid.' })
  readonly gridName!: string;

  @Field(() => String, { nullable: true, description: 'Number of the office; null when there is none.' })
  readonly workPhone!: string | null;

  /** Not a field: the duties are found from it. */
  readonly divisionCode!: string;
}

/** That a card was issued. */
@Audience('internal')
@ObjectType('DutyCardIssue', { description: 'That a duty card was issued, and how long it holds.' })
export class DutyCardIssueType {
  @Field(() => ID, { description: 'Stable id.' })
  readonly id!: string;

  @Field(() => DateTimeScalar, { description: 'When its present token was issued.' })
  readonly issuedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first instant at which the token opens nothing; null without an end.',
  })
  readonly expiresAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null while it was not.' })
  readonly revokedAt!: Date | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'The token, in the answer of the mutation that made it and never again: only its hash is kept. Lost, the card is to be reissued.',
  })
  readonly token?: string | null;

  @Field(() => ID, { description: 'Id of the grid worker whose card it is.' })
  readonly workerId!: string;

  @Field(() => ID, { description: 'Id of the grid that it is for.' })
  readonly gridId!: string;
}
