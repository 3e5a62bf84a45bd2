import { Audience } from '@governance/shared';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { StructureChangeKind } from '../structure-change.js';

registerEnumType(StructureChangeKind, {
  name: 'StructureChangeKind',
  description: 'What becomes different when the structure of organizations changes.',
  valuesConfig: {
    BEGINS: { description: 'An organization begins.' },
    ENDS: { description: 'An organization ends; it stays on record.' },
    NAME: { description: 'Its name.' },
    DIVISION: { description: 'The place that it belongs to: 12-digit codes.' },
    KIND: { description: 'Its kind: values of `OrganizationKind`.' },
    FORMATION: { description: 'How it was formed: values of `BranchFormation`.' },
    LEVEL: { description: 'Its level: codes of the ladder.' },
    PARENT: { description: 'What stands above it: names.' },
    COMMAND: { description: 'Who directs its daily work: names.' },
    GRID: { description: 'The grid that it looks after: ids.' },
    COUNTERPART: { description: 'The unit beside a party organization: names.' },
    SEAT_ENDS: { description: 'A seat in a joint body ends: name of the organization.' },
    SEAT_BEGINS: { description: 'A seat in a joint body begins: name of the organization.' },
    CHAIR: { description: 'Who leads a joint body: names.' },
    QUARTER: {
      description: 'Who is branch, property company or owners’ committee of a residential quarter: names.',
    },
  },
});

/** One thing that becomes different. */
@Audience('value')
@ObjectType('StructureChange', {
  description: 'One thing that becomes different about one organization or joint body.',
})
export class StructureChangeType {
  @Field(() => StructureChangeKind, { description: 'What it is.' })
  readonly kind!: StructureChangeKind;

  @Field(() => ID, {
    description:
      'Id of the organization, of the joint body with SEAT_ENDS, SEAT_BEGINS and CHAIR, or of the quarter with QUARTER. After a dry run nothing is found under the id of one that would begin.',
  })
  readonly subjectId!: string;

  @Field(() => String, { description: 'Its name before the change.' })
  readonly subjectName!: string;

  @Field(() => String, { nullable: true, description: 'What was; null when there was nothing.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What is then; null when there is nothing.' })
  readonly after!: string | null;
}
