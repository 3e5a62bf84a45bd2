import { asPayload, Audience, cityCodeOf, DivisionCodeScalar, parseDivisionCode } from '@governance/shared';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ServiceRequestsContext } from '../../context.js';
import { NATIONAL_CITY } from '../../service-category/service-category.js';
import type { CompositePreset } from '../composite-preset.js';
import type { CompositePresetService } from '../composite-preset.service.js';
import { CompositePresetType } from './composite.type.js';
import { DefineCompositePresetInput, DefineCompositePresetPayload } from './define-composite-preset.input.js';

/** Look-ups and definitions of weights. */
@Resolver(() => CompositePresetType)
export class CompositePresetResolver {
  constructor(private readonly service: CompositePresetService) {}

  @Audience('internal')
  @Mutation(() => DefineCompositePresetPayload, {
    description:
      'Says how a city weighs the three rates from a year on. For supervisors and administrators of the whole city.',
  })
  defineCompositePreset(
    @Arg('input', () => DefineCompositePresetInput, { description: 'The weights.' })
    { expectedVersion, ...preset }: DefineCompositePresetInput,
    @Ctx() { viewer }: ServiceRequestsContext,
  ): Promise<DefineCompositePresetPayload> {
    return asPayload(async () => ({
      compositePreset: await this.service.define(preset, expectedVersion, viewer),
    }));
  }

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
