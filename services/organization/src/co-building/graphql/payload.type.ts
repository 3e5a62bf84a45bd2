import { Audience, UserErrorType } from '@governance/shared';
import { type ClassType, Field, ObjectType } from 'type-graphql';

/** What the payload of a mutation holds besides the rules that were broken. */
export interface PayloadContent<T extends object> {
  /** Name of the field, e.g. `needItem`. */
  readonly field: string;
  /** What it is, as the beginning of a sentence. */
  readonly what: string;
  readonly type: ClassType<T>;
}

/** Makes the payload type of a mutation that answers one changed thing. */
export function payloadType<T extends object>(mutation: string, { field, what, type }: PayloadContent<T>) {
  @Audience('value')
  @ObjectType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Payload`, {
    description: `Result of \`${mutation}\`.`,
  })
  class PayloadType {
    @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
    readonly userErrors!: UserErrorType[];
  }
  Field(() => type, { nullable: true, description: `${what}; null when a rule was broken.` })(
    PayloadType.prototype,
    field,
  );
  return PayloadType;
}
