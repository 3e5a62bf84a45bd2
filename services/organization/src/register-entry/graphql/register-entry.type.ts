import { Audience, connectionType, DateScalar, DateTimeScalar, Key } from '@governance/shared';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Decision } from '../register-entry.js';
import { ClosingOutcome } from './closing-outcome.enum.js';

/** Who decided on an entry, when and what. */
@Audience('value')
@ObjectType('RegisterDecision', { description: '决定: what was decided on an entry, when and by whom.' })
export class RegisterDecisionType implements Decision {
  @Field(() => String, { description: 'The decision in words.' })
  readonly text!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The business day of the decision; null when not known.',
  })
  readonly decidedOn!: string | null;

  /** Not a field: what the nested fields need. */
  readonly decidedById!: string | null;
}

/** An entry of the register, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('RegisterEntry', {
  description:
    '登记事项: something that has no life of its own: a policy measure, a fund, a career ladder, a demand made of a place. Everybody reads entries of public kinds; others are seen by whoever governs the place and by the organization whose they are.',
})
export class RegisterEntryType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: 'What it is called.' })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      '所属类别: the group that it belongs to, e.g. the system of a measure or the category of an item; null when in none.',
  })
  readonly category!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: '数量: how much or how many, in `unit`; null when none is stated.',
  })
  readonly quantity!: number | null;

  @Field(() => String, {
    nullable: true,
    description: '文件: number or title of the document that it comes from.',
  })
  readonly document!: string | null;

  @Field(() => String, { nullable: true, description: '依据: the law or rule that it rests on.' })
  readonly legalBasis!: string | null;

  @Field(() => RegisterDecisionType, {
    nullable: true,
    description: '决定: what was decided on it; null when nothing.',
  })
  readonly decision!: RegisterDecisionType | null;

  @Field(() => String, {
    nullable: true,
    description:
      '所要内容: of a demand, what is asked for: the name of a form, field or task. Null for all others.',
  })
  readonly subject!: string | null;

  @Field(() => DateTimeScalar, { description: 'From when it holds; of a demand, when it was made.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it holds; null while no end is set.',
  })
  readonly validTo!: Date | null;

  @Field(() => ClosingOutcome, {
    nullable: true,
    description: 'How it came to its end; null until it is closed.',
  })
  readonly outcome!: ClosingOutcome | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed; null until it is.' })
  readonly closingReason!: string | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly organizationId!: string | null;
  readonly repeatsId!: string | null;
}

/** A page of entries. */
export const RegisterEntryConnectionType = connectionType(
  RegisterEntryType,
  'RegisterEntry',
  'entries of the register',
);
