import { Audience, type Connection, DivisionCodeScalar, PageArgs } from '@governance/shared';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { OrganizationContext } from '../../context.js';
import type { NewSectorEntity } from '../new-sector-entity.js';
import type { NewSectorService } from '../new-sector-entity.service.js';
import { NewSectorEntityConnectionType, NewSectorEntityType } from './new-sector-entity.type.js';
import { NewSectorFilterInput } from './new-sector-filter.input.js';

/** Look-ups and lists of entities of the new sectors. */
@Resolver(() => NewSectorEntityType)
export class NewSectorEntityResolver {
  constructor(private readonly service: NewSectorService) {}

  @Audience('open')
  @Query(() => NewSectorEntityType, {
    nullable: true,
    description: 'The entity of the new sectors with this id; null when there is none.',
  })
  newSectorEntity(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<NewSectorEntity | null> {
    return loaders.newSectorEntity.load(id);
  }

  @Audience('open')
  @Query(() => NewSectorEntityType, {
    nullable: true,
    description:
      'The entity of the new sectors that another system knows under this name; null when there is none.',
  })
  async newSectorEntityByExternalRef(
    @Arg('system', () => String, { description: 'Which system.' }) system: string,
    @Arg('id', () => ID, { description: 'Its id there.' }) id: string,
    @Arg('divisionCode', () => DivisionCodeScalar, {
      nullable: true,
      description:
        'Any place of the city that is meant. Names are unique in a city: needed when several cities know this one, otherwise INVALID_INPUT.',
    })
    divisionCode: string | null | undefined,
    @Ctx() { loaders }: OrganizationContext,
  ): Promise<NewSectorEntity | null> {
    const found = await this.service.findIdByExternalRef({ system, id }, divisionCode ?? null);
    return found === null ? null : loaders.newSectorEntity.load(found);
  }

  @Audience('open')
  @Query(() => NewSectorEntityConnectionType, {
    nullable: true,
    description: 'Entities of the new sectors that stand now, by place and age.',
  })
  newSectorEntities(
    @Arg('filter', () => NewSectorFilterInput, {
      nullable: true,
      description: 'What the list is limited to.',
    })
    filter: NewSectorFilterInput | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { viewer }: OrganizationContext,
  ): Promise<Connection<NewSectorEntity>> {
    return this.service.list(filter ?? {}, page, viewer);
  }
}
