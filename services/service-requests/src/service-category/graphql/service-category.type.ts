import { Audience } from '@governance/shared';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestPriority } from '../../service-request/graphql/service-request.enum.js';

/** A category, as the graph shows it. */
@Audience('open')
@ObjectType('ServiceCategory', {
  description: '诉求类别: what requests are about. Reference data of a city.',
})
export class ServiceCategoryType {
  @Field(() => String, { description: 'Stable code, e.g. `SANITATION.GARBAGE`.' })
  readonly code!: string;

  @Field(() => String, { description: 'What its city calls it, e.g. `垃圾清运`.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the kind of department that leads, e.g. `URBAN_MANAGEMENT` 城市管理; null when that is decided each time.',
  })
  readonly leadDepartmentKind!: string | null;

  @Field(() => RequestPriority, { description: 'How soon a request of it must be acted on.' })
  readonly priority!: RequestPriority;

  @Field(() => Boolean, {
    description:
      'Whether it is sensitive: its requests are never published, and figures by category are withheld from outsiders.',
  })
  readonly sensitive!: boolean;

  @Field(() => Boolean, { description: 'Whether new requests can no longer get it.' })
  readonly retired!: boolean;

  @Field(() => Int, {
    description:
      'Rises with every change by the city; to be given as `expectedVersion`. 0 when the city only shares it.',
  })
  readonly version!: number;

  /** Not fields: what the nested fields need. */
  readonly parentCode!: string | null;
  readonly ofCity!: string;
}
