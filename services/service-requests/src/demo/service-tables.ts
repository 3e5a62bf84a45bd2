import { countyDispatchRules, countyServiceItems, type CountyPlan, DIRECTORY_EPOCH } from '@governance/demo';
import { cityCodeOf, type CopyValue, foldText } from '@governance/shared';

interface CountyTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rowsOf: (county: CountyPlan) => readonly (readonly CopyValue[])[];
}

/** What every county puts into each table. */
export const COUNTY_TABLES: readonly CountyTable[] = [
  {
    table: 'dispatch_rule',
    columns: ['city_code', 'id', 'category_code', 'division_code', 'department_id', 'version', 'valid_from'],
    rowsOf: ({ place }) =>
      countyDispatchRules(place).map(({ id, categoryCode, divisionCode, departmentId }) => [
        ...[cityCodeOf(divisionCode), id, categoryCode, divisionCode, departmentId, 1, DIRECTORY_EPOCH],
      ]),
  },
  {
    table: 'service_item',
    columns: [
      ...['city_code', 'id', 'division_code', 'version', 'code', 'kind', 'name', 'name_folded'],
      ...['visits_required', 'online', 'agency', 'venue', 'department_id', 'valid_from'],
    ],
    rowsOf: ({ place }) =>
      countyServiceItems(place).map((item) => [
        ...[cityCodeOf(item.divisionCode), item.id, item.divisionCode, 1, item.code, item.kind, item.name],
        ...[foldText(item.name), item.visitsRequired, item.online, item.agency, item.venue],
        ...[item.departmentId, DIRECTORY_EPOCH],
      ]),
  },
];
