import { DateScalar, DivisionCodeScalar, GridCodeScalar } from '@governance/shared';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { InspectionAction, InspectionStatus } from './joint-inspection.enum.js';

/** What `jointInspections` is limited to. */
@InputType('JointInspectionFilter', {
  description: 'What a list of joint inspections is limited to; all that is given must hold.',
})
export class InspectionFilterInput {
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this place or below it.' })
  readonly divisionCode?: string | null;

  @Field(() => [InspectionStatus], { nullable: true, description: 'With one of these statuses.' })
  readonly status?: InspectionStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Led by this organization, or with it taking part.' })
  readonly organizationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Carried out by this joint enforcement team.' })
  readonly teamId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Planned for this day or later.' })
  readonly plannedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Planned for before this day.' })
  readonly plannedTo?: string | null;
}

/** A site to be visited. */
@InputType('InspectionSiteInput', { description: 'A place that is to be visited.' })
export class InspectionSiteInput {
  @Field(() => String, {
    description: 'What it is called, 1 to 60 characters. No resident ID or bank card numbers.',
  })
  readonly name!: string;

  @Field(() => String, {
    description: 'Where it is, 1 to 120 characters. No resident ID or bank card numbers.',
  })
  readonly address!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Longitude in degrees, -180 to 180, east positive; with `latitude` or not at all.',
  })
  readonly longitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees, -90 to 90, north positive.' })
  readonly latitude?: number | null;

  @Field(() => String, {
    defaultValue: 'WGS84',
    description:
      'System of the coordinates: WGS84 or CGCS2000. Otherwise COORDINATE_SYSTEM_UNSUPPORTED: points from Chinese maps (GCJ-02, BD-09) are shifted by hundreds of metres.',
  })
  readonly coordinateSystem!: string;
}

/** An inspection to be planned. */
@InputType('PlanJointInspectionInput', { description: 'A joint inspection to be planned.' })
export class PlanJointInspectionInput {
  @Field(() => DivisionCodeScalar, {
    description: 'Where it is. DIVISION_UNKNOWN may be tried again later.',
  })
  readonly divisionCode!: string;

  @Field(() => GridCodeScalar, {
    nullable: true,
    description: 'Code of the grid that it is about, 15 digits; left out when it is about more than one.',
  })
  readonly gridCode?: string | null;

  @Field(() => String, {
    description: 'In a few words, 1 to 100 characters. No resident ID or bank card numbers.',
  })
  readonly title!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The organization that leads it; the viewer's own when left out.",
  })
  readonly sponsorId?: string | null;

  @Field(() => [ID], { description: 'The organizations that take part besides, 1 to 20, each once.' })
  readonly agencyIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The joint enforcement team that carries it out.' })
  readonly teamId?: string | null;

  @Field(() => [InspectionSiteInput], { description: 'The sites, 1 to 20, in the order of the visits.' })
  readonly sites!: InspectionSiteInput[];

  @Field(() => DateScalar, { description: 'The business day, today or within a year.' })
  readonly plannedDay!: string;

  @Field(() => String, {
    description:
      '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.',
  })
  readonly idempotencyKey!: string;
}

/** A move of an inspection. */
@InputType('MoveJointInspectionInput', { description: 'A move of a joint inspection.' })
export class MoveInspectionInput {
  @Field(() => ID, { description: 'The inspection.' })
  readonly id!: string;

  @Field(() => InspectionAction, {
    description:
      'One of its `availableActions`; otherwise ACTION_NOT_AVAILABLE, or FORBIDDEN for this viewer.',
  })
  readonly action!: InspectionAction;

  @Field(() => Int, { description: 'The version that the move is based on; otherwise CONFLICT.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why, or what was done: 1 to 1000 characters, without resident ID or bank card numbers.',
  })
  readonly text?: string | null;
}
