import { Field, ObjectType } from 'type-graphql';
import { Shareable } from '../federation/directives.js';
import { Audience } from './audience.js';

/** Why a value is not shown. */
export type MaskReason = 'NOT_YOURS' | 'NOT_GIVEN' | 'SMALL_CELL';

/** A text that only some may see. The field keeps its shape for everybody. */
@Shareable()
@Audience('value')
@ObjectType('MaskedString', {
  description: 'A text that only some viewers may see in full. The field keeps its shape for everybody.',
})
export class MaskedStringType {
  @Field(() => String, {
    nullable: true,
    description: 'The text; masked (e.g. `张**`) or null when `masked`.',
  })
  readonly value!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer sees less than there is.' })
  readonly masked!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'When masked: NOT_YOURS (outside what the viewer handles), NOT_GIVEN (reported anonymously), SMALL_CELL.',
  })
  readonly reason!: string | null;
}

/** A value shown in full. */
export const shown = (value: string | null): MaskedStringType => ({ value, masked: false, reason: null });

/** A value withheld, with what may be shown instead. */
export const withheld = (reason: MaskReason, value: string | null = null): MaskedStringType => ({
  value,
  masked: true,
  reason,
});
