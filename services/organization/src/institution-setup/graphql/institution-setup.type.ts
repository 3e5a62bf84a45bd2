import { Audience, connectionType, DateScalar, DateTimeScalar } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DepartmentKind, SynchronisedAspect } from './institution-setup.enum.js';

/** One department of a set-up, as the graph shows it. */
@Audience('open')
@ObjectType('SetupDepartment', { description: '内设机构: one department of a set-up.' })
export class SetupDepartmentType {
  @Field(() => String, { description: 'Its name, e.g. `综合办公室`.' })
  readonly name!: string;

  @Field(() => DepartmentKind, { description: 'What it is.' })
  readonly kind!: DepartmentKind;
}

/** One aspect of four, as the graph shows it. */
@Audience('open')
@ObjectType('Synchronisation', { description: '同步: whether one aspect is in step with the level above.' })
export class SynchronisationType {
  @Field(() => SynchronisedAspect, { description: 'Which aspect.' })
  readonly aspect!: SynchronisedAspect;

  @Field(() => Boolean, { description: 'Whether it was brought into step.' })
  readonly done!: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'On which day; null when it was not, or nobody noted it.',
  })
  readonly on!: string | null;
}

/** A set-up, as the graph shows it. */
@Audience('open')
@ObjectType('InstitutionSetup', {
  description:
    '机构设置: how the bodies of a street or community are set up over a time, and how many there were before.',
})
export class InstitutionSetupType {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => String, {
    description: '模式: the city’s name for the pattern, e.g. `4办2中心` or `3办+1特色+2事业`.',
  })
  readonly patternCode!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many bodies there were before; null where nobody counted.',
  })
  readonly bodiesBefore!: number | null;

  @Field(() => Int, { description: 'How many bodies there are with it.' })
  readonly bodiesAfter!: number;

  @Field(() => [SetupDepartmentType], { description: 'Its departments, at most 30.' })
  readonly departments!: readonly SetupDepartmentType[];

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next one began; null while it holds.',
  })
  readonly validTo!: Date | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly organizationId!: string;
}

/** A page of set-ups. */
export const InstitutionSetupConnectionType = connectionType(
  InstitutionSetupType,
  'InstitutionSetup',
  'institution set-ups',
);
