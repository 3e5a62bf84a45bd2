import { DomainError, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';
import type { NewSectorEntity } from '../new-sector-entity.js';
import type { RegistrationOutcome } from '../new-sector-entity.repository.js';
import type { Registration } from '../registration.js';
import { SELECT_ENTITIES } from './new-sector-statements.js';

interface KnownEntity extends NewSectorEntity {
  readonly externalName: string | null;
}

/** What stands in the way of registrations that were not stored: says of each whether it is known or refused. */
export async function knownRegistrations(
  transaction: Sql,
  cityCode: string,
  missed: readonly Registration[],
): Promise<(registration: Registration) => RegistrationOutcome> {
  const names = missed.flatMap(({ externalRef }) => externalRef ?? []);
  const entities =
    missed.length === 0
      ? []
      : await rowsOf<KnownEntity>(
          transaction,
          sql`SELECT known.*, found."externalName" FROM (
                SELECT e.city_code, e.id, e.external_system || ' ' || e.external_id AS "externalName"
                FROM new_sector_entity e WHERE e.city_code = ${cityCode} AND (e.external_system, e.external_id) IN (
                  SELECT * FROM unnest(${names.map(({ system }) => system)}::text[], ${names.map(({ id }) => id)}::text[])
                )
                UNION
                SELECT e.city_code, e.id, NULL FROM new_sector_entity e WHERE e.city_code = ${cityCode}
                  AND e.valid_to IS NULL AND e.uscc = ANY(${missed.flatMap(({ uscc }) => uscc ?? [])})
              ) found
              CROSS JOIN LATERAL (${SELECT_ENTITIES} WHERE e.city_code = found.city_code AND e.id = found.id) known`,
        );
  return (registration) => outcomeOf(registration, entities);
}

function outcomeOf(registration: Registration, entities: readonly KnownEntity[]): RegistrationOutcome {
  const { externalRef, uscc } = registration;
  const ofName =
    externalRef && entities.find((it) => it.externalName === `${externalRef.system} ${externalRef.id}`);
  if (ofName && isSame(registration, ofName)) return { state: 'KNOWN', entity: ofName };
  if (ofName) return refused('externalRef.id', '该外部编号已登记为其他内容');
  if (uscc !== null && entities.some((it) => it.uscc === uscc))
    return refused('uscc', '该统一社会信用代码已登记');
  return refused('organizationId', '该组织已登记为两新组织');
}

/** By what never changes afterwards. */
const isSame = (registration: Registration, entity: NewSectorEntity): boolean =>
  registration.divisionCode === entity.divisionCode &&
  registration.kind === entity.kind &&
  registration.name === entity.name &&
  registration.uscc === entity.uscc;

const refused = (field: string, message: string): RegistrationOutcome => ({
  state: 'REFUSED',
  problem: new DomainError('ALREADY_EXISTS', message, { field }),
});
