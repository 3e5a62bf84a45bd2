import { Field, ID, InputType, Int } from 'type-graphql';

/** A move of a thing that has a status. */
export interface MoveInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason?: string | null;
}

/** What a client says of a move, as the rules know it. */
export const wantedOf = <TAction>(action: TAction, { expectedVersion, reason }: MoveInput) => ({
  action,
  expectedVersion,
  reason: reason?.trim() ?? null,
});

/** Makes the input type of a mutation that moves a thing. `what` is the thing as the end of a sentence. */
export function moveInput(mutation: string, what: string, reason: 'REASON_NEEDED' | 'REASON_OPTIONAL') {
  const isOptional = reason === 'REASON_OPTIONAL';

  @InputType(`${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`, {
    description: `Input of \`${mutation}\`.`,
  })
  class MoveInputType implements MoveInput {
    @Field(() => ID, { description: `Id of ${what}.` })
    readonly id!: string;

    @Field(() => Int, { description: 'The version that the change is based on; otherwise CONFLICT.' })
    readonly expectedVersion!: number;

    @Field(() => String, {
      nullable: isOptional,
      description:
        'Why, or what came of it: 1 to 200 characters, without names, phones or numbers of people.',
    })
    readonly reason?: string | null;
  }
  return MoveInputType;
}
