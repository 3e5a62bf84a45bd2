import {
  DivisionNeedSurveysResolver,
  NeedCountResolver,
  NeedSurveyFieldsResolver,
  SurveyedGroupResolver,
} from '../../need-survey/graphql/need-survey-fields.resolver.js';
import { NeedSurveyResolver } from '../../need-survey/graphql/need-survey.resolver.js';
import type { NeedSurveyService } from '../../need-survey/need-survey.service.js';

/** What the resolvers of needs call. */
export interface NeedServices {
  readonly needSurveys: NeedSurveyService;
}

/** Everything that answers for what residents need. */
export const needResolvers = ({ needSurveys }: NeedServices): readonly object[] => [
  new NeedSurveyResolver(needSurveys),
  new NeedSurveyFieldsResolver(),
  new SurveyedGroupResolver(),
  new NeedCountResolver(),
  new DivisionNeedSurveysResolver(),
];
