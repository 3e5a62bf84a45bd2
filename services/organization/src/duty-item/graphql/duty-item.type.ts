import { Audience, connectionType, DateScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DutyKind } from './duty-kind.enum.js';
import { DutyLevel } from './duty-level.enum.js';

/** A duty, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('DutyItem', {
  description:
    '权责事项: one duty on the list of a place, which holds there and below, or of one organization.',
})
export class DutyItemType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => String, { description: '事项名称: what is to be done.' })
  readonly title!: string;

  @Field(() => DutyLevel, { description: 'Whose duty it is.' })
  readonly level!: DutyLevel;

  @Field(() => DutyKind, { description: 'Why it stands on the list.' })
  readonly kind!: DutyKind;

  @Field(() => String, {
    nullable: true,
    description: '法律依据: the law and article that it rests on; null where the kind needs none.',
  })
  readonly legalBasis!: string | null;

  @Field(() => DateScalar, { description: 'The day on which it was decided.' })
  readonly decidedOn!: string;

  @Field(() => DateScalar, { description: 'The first day on which it holds.' })
  readonly validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it holds no longer, as decided at the start; null without an end.',
  })
  readonly validTo!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day from which it is removed; null while it is not.',
  })
  readonly removedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was removed; null while it is not.' })
  readonly removalReason!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '无法律依据: whether it was removed because no law asks for it; null while it is not removed.',
  })
  readonly lackedLegalBasis!: boolean | null;

  @Field(() => Int, { description: 'Rises with every change; to be given as `expectedVersion`.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly responsibleOrganizationId!: string | null;
  readonly organizationId!: string | null;
}

/** A page of duties. */
export const DutyItemConnectionType = connectionType(DutyItemType, 'DutyItem', 'duties');
