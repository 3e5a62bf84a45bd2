import { Audience, cityCodeOf, DivisionCodeScalar, parseDivisionCode } from '@governance/shared';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import type { CompositePreset } from '../composite-preset.js';
import { CompositePresetType } from './composite.type.js';

/** Look-ups of weights. */
@Resolver(() => CompositePresetType)
export class CompositePresetResolver {
  @Audience('open')
  @Query(() => [CompositePresetType], {
    nullable: true,
    description: '三率权重预设: what the composite can be weighed by, by name, class and year; at most 200.',
  })
  async compositePresets(
    @Arg('divisionCode', () => DivisionCodeScalar, {
      nullable: true,
      description:
        'Any place of the city; what all cities share when left out. Otherwise DIVISION_CODE_MALFORMED.',
    })
    divisionCode: string | null | undefined,
    @Ctx() { loaders }: ServiceRequestsContext,
  ): Promise<readonly CompositePreset[]> {
    const city =
      divisionCode == null ? NATIONAL_CITY : cityCodeOf(parseDivisionCode(divisionCode, 'divisionCode'));
    return loaders.compositePresets.load(city);
  }
}
