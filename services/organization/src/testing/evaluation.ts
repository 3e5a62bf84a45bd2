import { cityCodeOf, type Viewer } from '@governance/shared';
import { type TestAnswer, type TestService, viewer } from '@governance/shared/testing';
import { PLACES } from './open-city.js';

/** The year that tests assess. */
const YEAR = { from: '2025-01-01T00:00:00+08:00', to: '2026-01-01T00:00:00+08:00' };

export const supervisor = viewer('DISTRICT_SUPERVISOR', {
  places: [PLACES.district],
  subject: 'supervisor',
});
/** Somebody who acts for an organization, and governs no place. */
export const memberOf = (organization: string): Viewer =>
  viewer('DEPARTMENT_OFFICER', { organization, subject: `of ${organization}` });

/** A scheme with one rate and one judgement, by the assessors that are named. */
export const contentWith = (assessors: readonly string[], changes: object = {}) => ({
  ...{ name: '社区目标考核评价办法', year: 2025, targetKind: 'COMMUNITY', visibility: 'BACK_TO_BACK' },
  indicators: [
    {
      ...{ code: 'SATISFACTION', name: '群众满意率', kind: 'QUANTITATIVE', weight: 0.6 },
      ...{ metric: 'request.satisfaction_rate', target: 100 },
    },
    { code: 'REVIEW', name: '年度评议', kind: 'QUALITATIVE', weight: 0.4 },
  ],
  assessors: assessors.map((organizationId, at) => ({
    ...{ name: `考核组${String(at + 1)}`, organizationId },
    ...{ weight: 1 / assessors.length, indicatorCodes: ['REVIEW'] },
  })),
  ...changes,
});

const SCHEME = `id version status name year targetKind visibility minimumSample reward publishedAt draftVersion
  division { code } assessors { name weight indicatorCodes organization { id } organizationId }
  indicators { code name kind weight reading target direction metric { code version } }`;
const ERRORS = 'userErrors { code field message currentVersion }';
const CREATE = `mutation($input: CreateEvaluationSchemeInput!) { it: createEvaluationScheme(input: $input) {
  evaluationScheme { ${SCHEME} } ${ERRORS} } }`;
const REVISE = `mutation($input: ReviseEvaluationSchemeInput!) { it: reviseEvaluationScheme(input: $input) {
  evaluationScheme { ${SCHEME} } ${ERRORS} } }`;
const PUBLISH = `mutation($input: PublishEvaluationSchemeInput!) { it: publishEvaluationScheme(input: $input) {
  evaluationScheme { ${SCHEME} } ${ERRORS} } }`;
const SUBMIT = `mutation($input: SubmitAssessmentInput!) { it: submitAssessment(input: $input) {
  assessment { id version indicatorCode marks mean frozen schemeVersion from to submittedAt
    division { code } organization { id } } ${ERRORS} } }`;
const FREEZE = `mutation($input: PublishRankingInput!) { it: publishRanking(input: $input) {
  ranking { RANKING } ${ERRORS} } }`;
const RANKING = `schemeVersion asOf published publishedAt median recomputed metric { code version }
  redList { division { code } } blackList { division { code } }
  rows { rank tied score lower upper sample ranked division { code }
    indicatorScores { code score lower upper value sample missing } }`;

interface MadeScheme {
  readonly it: { readonly evaluationScheme: { readonly id: string } };
}

let keys = 0;
const nextKey = (): string => `key ${String((keys += 1))}`;

/** Everything that is done with schemes, marks and rankings, in the graph's own words. */
export class Evaluation {
  constructor(private readonly city: TestService) {}

  create(content: object, changes: object = {}, who = supervisor): Promise<TestAnswer> {
    const input = { divisionCode: PLACES.district, content, idempotencyKey: nextKey(), ...changes };
    return this.city.ask(who, CREATE, { input });
  }

  revise(id: string, content: object, expectedVersion: number, who = supervisor): Promise<TestAnswer> {
    return this.city.ask(who, REVISE, { input: { id, content, expectedVersion } });
  }

  publish(id: string, expectedVersion = 1, who = supervisor): Promise<TestAnswer> {
    return this.city.ask(who, PUBLISH, { input: { id, expectedVersion } });
  }

  /** A scheme that holds; answers its id. */
  async published(content: object, changes: object = {}, who = supervisor): Promise<string> {
    const made = (await this.create(content, changes, who)).data as MadeScheme;
    const { id } = made.it.evaluationScheme;
    await this.publish(id, 1, who);
    return id;
  }

  /** A scheme that holds, with the figures and marks of the year of two communities; answers its id. */
  async ranked(assessor: string): Promise<string> {
    const { community, neighbour } = PLACES;
    const scheme = await this.published(contentWith([assessor]));
    for (const month of ['2025-01-01', '2025-02-01', '2025-12-01']) {
      await this.figure(community, month, [30, 40]);
      await this.figure(neighbour, month, [36, 40]);
    }
    await this.figure(community, '2026-01-01', [0, 40]);
    await this.submit(scheme, assessor, { marks: [90, 90, 90] });
    await this.submit(scheme, assessor, { divisionCode: neighbour, marks: [50, 60, 70] });
    return scheme;
  }

  submit(schemeId: string, organization: string, changes: object = {}, who = memberOf(organization)) {
    const marks = { indicatorCode: 'REVIEW', divisionCode: PLACES.community, marks: [60, 80, 90] };
    const input = { schemeId, period: YEAR, idempotencyKey: nextKey(), ...marks, ...changes };
    return this.city.ask(who, SUBMIT, { input });
  }

  /** What a scheme looks like to somebody. */
  scheme(who: Viewer, id: string, version: number | null = null): Promise<TestAnswer> {
    const document = `query($id: ID!, $version: Int) { it: evaluationScheme(id: $id, version: $version) { ${SCHEME} } }`;
    return this.city.ask(who, document, { id, version });
  }

  /** A ranking as somebody sees it. */
  ranking(who: Viewer, id: string, changes: object = {}): Promise<TestAnswer> {
    const document = `query($id: ID!, $version: Int, $place: DivisionCode!, $period: PeriodInput!) {
      it: evaluationScheme(id: $id, version: $version) { ranking(divisionCode: $place, period: $period) { ${RANKING} } } }`;
    return this.city.ask(who, document, { id, place: PLACES.district, period: YEAR, ...changes });
  }

  freeze(schemeId: string, changes: object = {}, who = supervisor): Promise<TestAnswer> {
    const input = {
      ...{ schemeId, divisionCode: PLACES.district, period: YEAR },
      ...{ expectedVersion: 1, idempotencyKey: nextKey(), ...changes },
    };
    return this.city.ask(who, FREEZE.replace('RANKING', RANKING), { input });
  }

  /** Who scored, as somebody sees it. */
  assessments(who: Viewer, id: string, changes: object = {}): Promise<TestAnswer> {
    const document = `query($id: ID!, $period: PeriodInput!, $place: DivisionCode) { it: evaluationScheme(id: $id) {
      assessments(period: $period, divisionCode: $place) { totalCount nodes { id marks mean frozen division { code }
        organization { id } } } } }`;
    return this.city.ask(who, document, { id, period: YEAR, ...changes });
  }

  /** A month's figure of a place, as it arrived from its publisher. */
  figure(
    divisionCode: string,
    month: string,
    [numerator, denominator]: readonly [number, number],
    metric = 'request.satisfaction_rate',
  ) {
    return this.city.owner.query(
      `INSERT INTO monthly_figure (city_code, division_code, metric, month, metric_version, numerator, denominator,
         excluded, edition)
       VALUES ($1, $2, $6, $3, '1', $4, $5, 0, 1)
       ON CONFLICT ON CONSTRAINT monthly_figure_pkey
       DO UPDATE SET numerator = excluded.numerator, denominator = excluded.denominator`,
      [cityCodeOf(divisionCode), divisionCode, month, numerator, denominator, metric],
    );
  }
}
