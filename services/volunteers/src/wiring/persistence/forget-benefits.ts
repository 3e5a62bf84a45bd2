import { cityOfId, rowsOf, type Sql } from '@governance/shared';
import sql from 'sql-template-tag';

/**
 * Removes what honours and wishes say of a volunteer who is being forgotten, in the same transaction and before the row
 * of the volunteer loses the subject. Honours stay counted, without words or a name; good deeds and opinions
 * stay, recorded by nobody; points stay in the ledger as sums.
 */
export async function forgetBenefits(transaction: Sql, volunteerId: string): Promise<void> {
  const city = cityOfId(volunteerId);
  await rowsOf(
    transaction,
    sql`WITH gone AS (
          SELECT subject FROM volunteer WHERE city_code = ${city} AND id = ${volunteerId} AND subject IS NOT NULL
        ), honors AS (
          UPDATE honor SET shown_name = NULL, citation = '', version = version + 1
          WHERE city_code = ${city} AND volunteer_id = ${volunteerId}
        ), claims AS (
          UPDATE wish SET claimed_by_subject = CASE WHEN claimed_by_subject = gone.subject THEN NULL ELSE claimed_by_subject END,
            registered_by_subject = CASE WHEN registered_by_subject = gone.subject THEN NULL ELSE registered_by_subject END
          FROM gone
          WHERE city_code = ${city} AND gone.subject IN (claimed_by_subject, registered_by_subject)
        ), deeds AS (
          UPDATE good_deed SET recorded_by_subject = '' FROM gone
          WHERE city_code = ${city} AND recorded_by_subject = gone.subject
        ), opinions AS (
          UPDATE collected_opinion SET collected_by_subject = '' FROM gone
          WHERE city_code = ${city} AND collected_by_subject = gone.subject
        )
        UPDATE wish_timeline SET actor_subject = NULL FROM gone
        WHERE city_code = ${city} AND actor_subject = gone.subject`,
  );
}
