import { Audience, connectionType, DateTimeScalar, Key } from '@governance/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CoverageMode } from './coverage-mode.enum.js';
import { EmployeesBand } from './employees-band.enum.js';
import { NewSectorKind } from './new-sector-kind.enum.js';

/** An entity of the new sectors, as the graph shows it. */
@Key('id')
@Audience('open')
@ObjectType('NewSectorEntity', {
  description:
    '两新组织: an enterprise or social organization outside the state sector, or a building or district where such sit.',
})
export class NewSectorEntityType {
  @Field(() => ID, { description: 'Stable id; what others refer to.' })
  readonly id!: string;

  @Field(() => NewSectorKind, { description: 'What it is.' })
  readonly kind!: NewSectorKind;

  @Field(() => EmployeesBand, {
    nullable: true,
    description: 'About how many people work there; null where nobody reported.',
  })
  readonly employees!: EmployeesBand | null;

  @Field(() => DateTimeScalar, { description: 'When it was founded, or came to its place.' })
  readonly validFrom!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed; null while it stands.' })
  readonly validTo!: Date | null;

  @Field(() => Int, {
    description: 'Rises with every change of it or of its coverage; to be given as `expectedVersion`.',
  })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly divisionCode!: string;
  readonly name!: string;
  readonly uscc!: string | null;
  readonly organizationId!: string | null;
  readonly partyMembers!: number | null;
  readonly coverageMode!: CoverageMode;
  readonly coveringOrganizationId!: string | null;
  readonly coveredSince!: Date;
}

/** A page of entities. */
export const NewSectorEntityConnectionType = connectionType(
  NewSectorEntityType,
  'NewSectorEntity',
  'entities of the new sectors',
);
