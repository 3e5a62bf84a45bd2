import { Audience, GridCodeScalar } from '@governance/shared';
import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { BoundaryWarningCode } from '../boundary-warning.js';

registerEnumType(BoundaryWarningCode, {
  name: 'BoundaryWarningCode',
  description: 'What may be wrong with boundaries side by side.',
  valuesConfig: {
    OVERLAP: { description: '重叠: two grids of which neither is part of the other cover the same ground.' },
    GAP: { description: '空隙: ground that grids enclose and none covers.' },
  },
});

/** Something that somebody should look at. */
@Audience('value')
@ObjectType('BoundaryWarning', {
  description: 'Something about the boundaries of a community that somebody should look at.',
})
export class BoundaryWarningType {
  @Field(() => BoundaryWarningCode, { description: 'What it is.' })
  readonly code!: BoundaryWarningCode;

  @Field(() => String, { description: 'The same as a sentence in Chinese.' })
  readonly message!: string;

  @Field(() => [GridCodeScalar], { description: 'The two grids of an overlap; none for a gap.' })
  readonly gridCodes!: readonly string[];

  @Field(() => Float, { description: 'Square metres concerned, at least 1.' })
  readonly areaM2!: number;
}
