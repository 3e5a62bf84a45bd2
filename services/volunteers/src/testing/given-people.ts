import { cityCodeOf, newEntityId } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';

/** Where many volunteers are at home. */
export interface ManyVolunteers {
  readonly divisionCode: string;
  readonly homeOrganizationId: string;
  readonly count: number;
}

/** Stores many volunteers with one statement, without what identifies them. Answers their ids. */
export async function givenVolunteers(
  { owner }: TestService,
  { divisionCode, homeOrganizationId, count }: ManyVolunteers,
): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, () => newEntityId(divisionCode));
  await owner.query(
    `INSERT INTO volunteer (city_code, id, division_code, version, masked_name, home_organization_id, age_band, skills, registered_at)
     SELECT $1, id, $2, 1, '王**', $3, 'AGE_30_44', '{}', '2021-01-05T02:00:00Z' FROM unnest($4::text[]) AS one (id)`,
    [cityCodeOf(divisionCode), divisionCode, homeOrganizationId, ids],
  );
  return ids;
}
