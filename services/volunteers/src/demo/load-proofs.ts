import type { CommunityPlan } from '@governance/demo';
import { cityCodeOf, copyRows } from '@governance/shared';
import type { Client } from 'pg';
import { keptGroup, NeedSurveyState } from '../need-survey/need-survey.js';

/** Loads what volunteers had certified, and what residents said they need: without small counts, as the service keeps it. */
export async function loadProofs(client: Client, communities: readonly CommunityPlan[]): Promise<void> {
  await copyRows(
    client,
    'certificate',
    [
      ...['city_code', 'id', 'division_code', 'version', 'code', 'volunteer_id', 'from_day', 'to_day'],
      ...['hours', 'activities', 'proofs', 'issued_at', 'issuer_id'],
    ],
    communities.flatMap(({ place, work }) =>
      work.certificates.map(({ hours, records: activities, provenById: organizationId, ...it }) => [
        ...[cityCodeOf(place.code), it.id, place.code, 1, it.code, it.volunteerId, it.fromDay, it.toDay],
        ...[hours, activities, JSON.stringify([{ organizationId, hours, activities }]), it.issuedAt],
        it.issuerId,
      ]),
    ),
  );
  await copyRows(
    client,
    'need_survey',
    [
      ...['city_code', 'id', 'division_code', 'version', 'organization_id', 'from_day', 'to_day', 'state'],
      ...['groups', 'group_codes', 'recorded_at', 'published_at'],
    ],
    communities.flatMap(({ place, work }) =>
      work.needSurveys.map((it) => [
        ...[cityCodeOf(place.code), it.id, place.code, it.publishedAt ? 2 : 1, it.organizationId],
        ...[it.fromDay, it.toDay, it.publishedAt ? NeedSurveyState.PUBLISHED : NeedSurveyState.RECORDED],
        ...[JSON.stringify(it.groups.map(keptGroup)), it.groups.map(({ group }) => group), it.recordedAt],
        it.publishedAt,
      ]),
    ),
  );
}
