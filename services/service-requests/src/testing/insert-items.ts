import { newEntityId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';

/** Stores service items of a place past the mutations: so many in all, and so many that ask for one visit at most. */
export async function insertItems(
  database: Sql,
  divisionCode: string,
  { kind, items, atMostOne }: { readonly kind: string; readonly items: number; readonly atMostOne: number },
): Promise<void> {
  const ids = Array.from({ length: items }, () => newEntityId(divisionCode));
  await rowsOf(
    database,
    sql`INSERT INTO service_item (city_code, id, division_code, version, code, kind, name, name_folded,
          visits_required, online, agency, valid_from)
        SELECT ${divisionCode.slice(0, 4)}, row.id, ${divisionCode}, 1, row.id, ${kind}, '事项', '事项',
          CASE WHEN row.place <= ${atMostOne} THEN 1 ELSE 2 END, TRUE, '{}', now()
        FROM unnest(${ids}::text[]) WITH ORDINALITY AS row (id, place)`,
  );
}
