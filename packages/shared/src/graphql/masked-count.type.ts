import { Field, Int, ObjectType } from 'type-graphql';
import { Shareable } from '../federation/directives.js';
import { isSmallCell } from '../statistics/small-cell.js';
import { Audience } from './audience.js';

/** A number of people that not everybody may see when it is small. The field keeps its shape for everybody. */
@Shareable()
@Audience('value')
@ObjectType('MaskedCount', {
  description:
    'A number of people. Outsiders do not see 1 to 4, since so few could be told apart. The field keeps its shape for everybody.',
})
export class MaskedCountType {
  @Field(() => Int, { nullable: true, description: 'How many people; null when `masked`.' })
  readonly value!: number | null;

  @Field(() => Boolean, { description: 'Whether the viewer sees less than there is.' })
  readonly masked!: boolean;

  @Field(() => String, { nullable: true, description: 'When masked: SMALL_CELL, for 1 to 4 people.' })
  readonly reason!: string | null;
}

/** A number of people as those see it who answer for them. */
export const countForInsiders = (value: number): MaskedCountType => ({ value, masked: false, reason: null });

/** A number of people as everybody else sees it: nobody, or at least five, or masked. */
export const countForOutsiders = (value: number): MaskedCountType =>
  isSmallCell(value) ? { value: null, masked: true, reason: 'SMALL_CELL' } : countForInsiders(value);
