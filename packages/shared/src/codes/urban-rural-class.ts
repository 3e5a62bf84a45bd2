/** 城乡分类: what kind of ground a community stands on, digits 15 to 17 of the full code of statistics. */
export enum UrbanRuralClass {
  MAIN_URBAN = 'MAIN_URBAN',
  URBAN_FRINGE = 'URBAN_FRINGE',
  TOWN_CENTRE = 'TOWN_CENTRE',
  TOWN_FRINGE = 'TOWN_FRINGE',
  SPECIAL_AREA = 'SPECIAL_AREA',
  TOWNSHIP_CENTRE = 'TOWNSHIP_CENTRE',
  VILLAGE = 'VILLAGE',
}

const BY_DIGITS: Readonly<Record<string, UrbanRuralClass>> = {
  '111': UrbanRuralClass.MAIN_URBAN,
  '112': UrbanRuralClass.URBAN_FRINGE,
  '121': UrbanRuralClass.TOWN_CENTRE,
  '122': UrbanRuralClass.TOWN_FRINGE,
  '123': UrbanRuralClass.SPECIAL_AREA,
  '210': UrbanRuralClass.TOWNSHIP_CENTRE,
  '220': UrbanRuralClass.VILLAGE,
};

/** The class that three digits of the code table name; null for digits that name none. */
export const urbanRuralClassOf = (digits: string): UrbanRuralClass | null => BY_DIGITS[digits] ?? null;
