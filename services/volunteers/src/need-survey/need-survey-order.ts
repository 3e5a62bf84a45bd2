import type { ListOrder } from '@governance/shared';
import type { NeedSurvey } from './need-survey.js';

/** Surveys are listed by their recording, the latest first; their ids are in the order of time. */
export const NEED_SURVEY_ORDER: ListOrder<NeedSurvey> = {
  list: 'needSurveys',
  shape: ['string'],
  keyOf: ({ id }) => [id],
};
