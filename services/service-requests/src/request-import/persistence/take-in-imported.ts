import {
  cityCodeOf,
  DivisionCopyDirectory,
  DivisionLevel,
  type DivisionRow,
  rowsOf,
  type Sql,
} from '@governance/shared';
import sql from 'sql-template-tag';
import { categoriesOf } from '../../service-category/persistence/sql-service-category.repository.js';
import type { CityCategory } from '../../service-category/service-category.js';
import type { ImportMapping } from '../import-mapping.js';
import type { ImportOutcome } from '../import-requests.js';
import type { ImportedRequest } from '../imported-request.js';
import { type PlacedRequest, storeImported } from './store-imported.js';

/**
 * Takes in requests of another system, in the caller's transaction: once for each external reference. Answers for each in
 * the order given; one that names an unknown place or category is refused.
 */
export async function takeInImported(
  manager: Sql,
  requests: readonly ImportedRequest[],
  { mapping, now }: { readonly mapping: ImportMapping; readonly now: Date },
): Promise<readonly ImportOutcome[]> {
  await manager.query(FORGET_PLANS);
  const cities = [...new Set(requests.map(({ divisionCode }) => cityCodeOf(divisionCode)))];
  const known = await knownReferences(manager, cities, requests, mapping.system);
  const codes = requests.map(({ divisionCode }) => divisionCode);
  const divisions = await new DivisionCopyDirectory(manager).findByCodes(codes);
  const categories = await categoriesOf(manager, cities);
  const placed: PlacedRequest[] = [];
  const seen = new Set<string>();
  const outcomes = requests.map((request, index): ImportOutcome => {
    const { line, externalId, divisionCode, categoryCode } = request;
    const key = keyOf(cityCodeOf(divisionCode), externalId);
    if (known.has(key)) return 'KNOWN';
    const category = categories.find(isCategory(cityCodeOf(divisionCode), categoryCode));
    const reasons = [
      ...(seen.has(key) ? ['外部编号在文件中重复'] : []),
      ...wrongWith(divisions[index] ?? null, divisionCode),
      ...(category ? [] : [`没有诉求类别 ${categoryCode}`]),
    ];
    seen.add(key);
    if (reasons.length > 0 || !category) return { line, externalId, reasons };
    placed.push({ request, category });
    return 'TAKEN';
  });
  await storeImported(manager, placed, { mapping, now });
  return outcomes;
}

/**
 * The checks of foreign keys keep a plan for as long as a connection lives. One that was made while the tables were empty
 * reads all requests of the city for each row: five times as long for five thousand requests, and worse for more.
 */
const FORGET_PLANS = 'DISCARD PLANS';

const keyOf = (city: string, externalId: string): string => `${city} ${externalId}`;

const isCategory =
  (city: string, code: string) =>
  (category: CityCategory): boolean =>
    category.ofCity === city && category.code === code && !category.retired;

async function knownReferences(
  manager: Sql,
  cities: readonly string[],
  requests: readonly ImportedRequest[],
  system: string,
): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ city: string; id: string }>(
    manager,
    sql`SELECT e.city_code AS city, e.external_id AS id FROM service_request_external_ref e
        WHERE e.city_code = ANY(${[...cities]}) AND e.system = ${system}
          AND e.external_id = ANY(${requests.map(({ externalId }) => externalId)})`,
  );
  return new Set(rows.map(({ city, id }) => keyOf(city, id)));
}

const TOO_WIDE: ReadonlySet<DivisionLevel> = new Set([DivisionLevel.PROVINCE, DivisionLevel.PREFECTURE]);

function wrongWith(division: DivisionRow | null, code: string): readonly string[] {
  if (division === null) return [`未知的行政区划 ${code}`];
  if (division.validTo !== null) return [`行政区划 ${code} 已撤销`];
  return TOO_WIDE.has(division.level) ? [`行政区划 ${code} 过大,请选择到区县、街道或社区`] : [];
}
