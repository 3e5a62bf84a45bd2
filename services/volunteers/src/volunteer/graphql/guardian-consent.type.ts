import { Audience, DateTimeScalar } from '@governance/shared';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { GuardianRelation } from '../guardian-consent.js';

registerEnumType(GuardianRelation, {
  name: 'GuardianRelation',
  description: '监护关系: who agreed for a child.',
  valuesConfig: {
    PARENT: { description: '父母: a parent.' },
    GRANDPARENT: { description: '祖父母、外祖父母: a grandparent.' },
    OTHER_GUARDIAN: { description: '其他监护人: another guardian.' },
  },
});

/** A guardian's consent, as the graph shows it. */
@Audience('sensitive')
@ObjectType('GuardianConsent', {
  description: '监护人同意: that a guardian agreed to a child’s registration. Never a name.',
})
export class GuardianConsentType {
  @Field(() => DateTimeScalar, { description: '同意时间: when it was given.' })
  readonly givenAt!: Date;

  @Field(() => GuardianRelation, { description: '监护关系: who gave it.' })
  readonly relation!: GuardianRelation;
}

/** A guardian's consent, as it is told. */
@InputType('GuardianConsentInput', { description: 'That a guardian agreed. Never a name.' })
export class GuardianConsentInput {
  @Field(() => DateTimeScalar, { description: 'When it was given; not in the future.' })
  readonly givenAt!: Date;

  @Field(() => GuardianRelation, { description: 'Who gave it.' })
  readonly relation!: GuardianRelation;
}
