import { ChildPages, loadByKey, loadEach, type SubgraphRequest } from '@governance/shared';
import { NEED_SURVEY_ORDER } from '../need-survey/need-survey-order.js';
import type { NeedSurveyRepository } from '../need-survey/need-survey.repository.js';
import { kindsOf } from '../team-kind/team-kind.js';

/** Where it is stored what residents need. */
export interface NeedRepositories {
  readonly needSurveys: NeedSurveyRepository;
}

/** Loaders of what residents need. One set per request. */
export const needLoaders = ({ needSurveys }: NeedRepositories, { viewer }: SubgraphRequest) => ({
  needSurvey: loadByKey(
    (ids) => needSurveys.findByIds(ids, viewer),
    ({ id }) => id,
  ),
  needSurveysOfDivision: new ChildPages(needSurveys.ofDivisions(viewer), NEED_SURVEY_ORDER),
  needGroupsOfCity: loadEach(
    async (cities: readonly string[]) => {
      const known = await needSurveys.findGroups(cities);
      return cities.map((city) => kindsOf(city, known));
    },
    (city: string) => city,
  ),
});
