import { parseDivisionCode } from './division-code.js';

/** The filter with its place as it is stored. Throws `DIVISION_CODE_MALFORMED`, naming the argument. */
export function withSoundPlace<TFilter extends { readonly divisionCode?: string | null }>(
  filter: TFilter,
): TFilter {
  const { divisionCode } = filter;
  if (divisionCode == null) return filter;
  return { ...filter, divisionCode: parseDivisionCode(divisionCode, 'filter.divisionCode') };
}
