import { businessDay, parseDivisionCode, type Viewer } from '@governance/shared';
import type { CompositePreset } from './composite-preset.js';
import type { CompositePresetRepository } from './composite-preset.repository.js';
import { assertMayDefinePresets, assertSoundPreset, type DefinedPreset } from './defined-preset.js';

/** What can be done with weights of the composite. */
export class CompositePresetService {
  constructor(
    private readonly presets: CompositePresetRepository,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Says how a city weighs the three rates from a year on. */
  async define(input: DefinedPreset, expectedVersion: number, viewer: Viewer): Promise<CompositePreset> {
    const preset: DefinedPreset = {
      ...input,
      divisionCode: parseDivisionCode(input.divisionCode, 'divisionCode'),
      name: input.name.trim(),
      class: input.class.trim(),
    };
    const thisYear = Number(businessDay(this.now()).slice(0, 4));
    assertMayDefinePresets(viewer, preset.divisionCode);
    assertSoundPreset(preset, thisYear);
    return this.presets.define(preset, expectedVersion, thisYear);
  }
}
