import {
  allOf,
  appendEvents,
  type ChildListReader,
  cityCodeOf,
  cityOfId,
  countUnderPlaces,
  isEntityId,
  isPrintable,
  NotFoundError,
  type PageWindow,
  placesAbove,
  rowsOf,
  rowsUnderPlaces,
  type Sql,
  type Viewer,
  visibleRows,
  withinPlace,
} from '@governance/shared';
import sql, { type Sql as SqlText } from 'sql-template-tag';
import { rowViewer } from '../../volunteer/volunteer.policy.js';
import { type NeedSurvey, type NeedSurveyFilter, NeedSurveyState } from '../need-survey.js';
import { NEED_SURVEY_ROWS } from '../need-survey.policy.js';

/** A survey as the domain knows it, from `s`. What a viewer asks for adds `visibleSurveys`. */
export const SELECT_SURVEYS = sql`SELECT s.id, s.division_code AS "divisionCode", s.version,
  s.organization_id AS "organizationId", s.from_day::text AS "from", s.to_day::text AS "to", s.state, s.groups,
  s.recorded_at AS "recordedAt", s.published_at AS "publishedAt", s.withdrawn_at AS "withdrawnAt" FROM need_survey s`;

/** The row rule for surveys. */
export const visibleSurveys = (viewer: Viewer): SqlText =>
  sql`(s.state = ${NeedSurveyState.PUBLISHED} OR ${visibleRows(rowViewer(viewer), NEED_SURVEY_ROWS)})`;

/** What a filter stands for; withdrawn ones are in no list unless they are asked for. */
export const surveyConditions = (
  { divisionCode, organizationId, group, state }: NeedSurveyFilter,
  viewer: Viewer,
): SqlText[] => [
  visibleSurveys(viewer),
  state == null ? sql`s.state <> ${NeedSurveyState.WITHDRAWN}` : sql`s.state = ${state}`,
  ...(divisionCode == null ? [] : [withinPlace('s', divisionCode)]),
  ...(organizationId == null ? [] : [ofOrganization(organizationId)]),
  ...(group == null ? [] : [isPrintable(group) ? sql`${group} = ANY(s.group_codes)` : sql`FALSE`]),
];

/** What comes after a page. */
export const afterSurvey = ({ after }: PageWindow): SqlText[] => (after ? [sql`s.id < ${after[0]}`] : []);

/** The order of every list, and where its page ends. */
export const inSurveyOrder = ({ first }: PageWindow): SqlText => sql`ORDER BY s.id DESC LIMIT ${first + 1}`;

/** Surveys of places, at any depth. */
export const surveysOfDivisions = (
  database: Sql,
  viewer: Viewer,
): ChildListReader<NeedSurveyFilter, NeedSurvey> => ({
  readPages: (codes, filter, window) =>
    rowsUnderPlaces<NeedSurvey>(database, codes, {
      alias: 's',
      select: SELECT_SURVEYS,
      conditions: [...surveyConditions(filter, viewer), ...afterSurvey(window)],
      tail: inSurveyOrder(window),
    }),
  countEach: (codes, filter) =>
    countUnderPlaces(database, codes, {
      alias: 's',
      from: sql`need_survey s`,
      conditions: surveyConditions(filter, viewer),
    }),
});

/** The survey with this id. Throws `NOT_FOUND`. */
export async function theSurvey(database: Sql, id: string): Promise<NeedSurvey> {
  const [survey] = await rowsOf<NeedSurvey>(
    database,
    sql`${SELECT_SURVEYS} WHERE s.city_code = ${cityOfId(id)} AND s.id = ${id}`,
  );
  if (!survey) throw new NotFoundError('需求调查');
  return survey;
}

/** Whether a published survey overlaps one in time, in place (the one above or below the other) and in a group. */
export async function overlapsPublished(database: Sql, survey: NeedSurvey): Promise<boolean> {
  const { id, divisionCode, from, to, groups } = survey;
  const codes = groups.map(({ group }) => group);
  const conditions = [
    sql`s.city_code = ${cityCodeOf(divisionCode)} AND s.state = ${NeedSurveyState.PUBLISHED} AND s.id <> ${id}`,
    sql`s.from_day < ${to}::date AND s.to_day > ${from}::date AND s.group_codes && ${codes}::text[]`,
    sql`(s.division_code = ANY(${placesAbove(divisionCode)}::text[]) OR (${withinPlace('s', divisionCode)}))`,
  ];
  const rows = await rowsOf(database, sql`SELECT 1 FROM need_survey s WHERE ${allOf(conditions)} LIMIT 1`);
  return rows.length > 0;
}

/** Tells others of a survey as it is now, without its counts, in the transaction that changed it. */
export async function announcedSurvey(transaction: Sql, id: string, type: string): Promise<NeedSurvey> {
  const survey = await theSurvey(transaction, id);
  const { divisionCode, version, organizationId, from, to, state } = survey;
  await appendEvents(transaction, [
    {
      type,
      entity: 'NeedSurvey',
      entityId: id,
      cityCode: cityOfId(id),
      divisionCode,
      version,
      payload: { divisionCode, organizationId, from, to, state },
    },
  ]);
  return survey;
}

const ofOrganization = (id: string): SqlText =>
  isEntityId(id) ? sql`s.city_code = ${cityOfId(id)} AND s.organization_id = ${id}` : sql`FALSE`;
