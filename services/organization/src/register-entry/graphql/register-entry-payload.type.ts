import { Audience, UserErrorType } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { RegisterEntryType } from './register-entry.type.js';

const SUPPLIED =
  'A warning and no error: earlier demands of the same place for the same thing within 365 days, the newest first; at most 20. Null when a rule was broken.';

/** What every change of an entry answers. */
@ObjectType()
abstract class RegisterEntryPayload {
  @Field(() => RegisterEntryType, {
    nullable: true,
    description: 'The entry with its new version; null when a rule was broken.',
  })
  readonly registerEntry!: RegisterEntryType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}

/** Result of `addRegisterEntry`. */
@Audience('value')
@ObjectType('AddRegisterEntryPayload', { description: 'Result of `addRegisterEntry`.' })
export class AddRegisterEntryPayload extends RegisterEntryPayload {
  @Field(() => [RegisterEntryType], { nullable: true, description: SUPPLIED })
  readonly alreadySupplied!: readonly RegisterEntryType[] | null;
}

/** Result of `amendRegisterEntry`. */
@Audience('value')
@ObjectType('AmendRegisterEntryPayload', { description: 'Result of `amendRegisterEntry`.' })
export class AmendRegisterEntryPayload extends RegisterEntryPayload {}

/** Result of `closeRegisterEntry`. */
@Audience('value')
@ObjectType('CloseRegisterEntryPayload', { description: 'Result of `closeRegisterEntry`.' })
export class CloseRegisterEntryPayload extends RegisterEntryPayload {}

/** What became of one of many entries. */
@Audience('value')
@ObjectType('RegisterEntryResult', { description: 'What became of one of many entries.' })
export class RegisterEntryResult extends AddRegisterEntryPayload {
  @Field(() => Int, { description: 'Its place in the input, from 0.' })
  readonly index!: number;
}

/** Result of `addRegisterEntries`. */
@Audience('value')
@ObjectType('AddRegisterEntriesPayload', { description: 'Result of `addRegisterEntries`.' })
export class AddRegisterEntriesPayload {
  @Field(() => [RegisterEntryResult], {
    nullable: true,
    description:
      'One for each entry, in order; at most 100. A row that breaks a rule does not keep the others out. Null when the whole was refused.',
  })
  readonly results!: readonly RegisterEntryResult[] | null;

  @Field(() => [UserErrorType], {
    description: 'What is wrong with the whole; empty when the rows were tried.',
  })
  readonly userErrors!: UserErrorType[];
}
