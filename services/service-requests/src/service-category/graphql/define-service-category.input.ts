import { Audience, DivisionCodeScalar, UserErrorType } from '@governance/shared';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { RequestPriority } from '../../service-request/graphql/service-request.enum.js';
import { ServiceCategoryType } from './service-category.type.js';

/** What a city says of a category. */
@InputType('DefineServiceCategoryInput', {
  description: 'What a city says of a category: a new one, its own word for a shared one, or its end.',
})
export class DefineServiceCategoryInput {
  @Field(() => DivisionCodeScalar, { description: 'The city: a code of the level PREFECTURE.' })
  readonly divisionCode!: string;

  @Field(() => String, {
    description:
      'Stable code: capitals, digits and underscores, at most 4 parts with dots between them, e.g. `SANITATION.GARBAGE`. A shared code replaces what all cities share.',
  })
  readonly code!: string;

  @Field(() => String, { description: 'What the city calls it, 1 to 40 characters.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the category above: its own without the last part; null for an upper one.',
  })
  readonly parentCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the kind of department that leads, e.g. `URBAN_MANAGEMENT`; null when that is decided each time.',
  })
  readonly leadDepartmentKind?: string | null;

  @Field(() => RequestPriority, {
    description: 'How soon a request of it must be acted on. Holds for requests that come in from now on.',
  })
  readonly priority!: RequestPriority;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it is sensitive: its requests are never published, and figures by category are withheld from outsiders.',
  })
  readonly sensitive!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether new requests can no longer get it; after all below it.',
  })
  readonly retired!: boolean;

  @Field(() => Int, {
    description:
      'Its `version` that the change is based on, 0 for a new or a shared one; otherwise CONFLICT.',
  })
  readonly expectedVersion!: number;
}

/** Result of `defineServiceCategory`. */
@Audience('value')
@ObjectType('DefineServiceCategoryPayload', { description: 'Result of `defineServiceCategory`.' })
export class DefineServiceCategoryPayload {
  @Field(() => ServiceCategoryType, {
    nullable: true,
    description: 'The category as the city has it now; null when a rule was broken.',
  })
  readonly serviceCategory!: ServiceCategoryType | null;

  @Field(() => [UserErrorType], { description: 'Rules that the input broke; empty on success.' })
  readonly userErrors!: UserErrorType[];
}
