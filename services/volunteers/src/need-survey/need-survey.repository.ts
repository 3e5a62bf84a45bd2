import type { ChildListReader, IdempotentRequest, PageWindow, Viewer } from '@governance/shared';
import type { NeedGroup, NeedSurvey, NeedSurveyFilter, NewNeedSurvey, SurveyedGroup } from './need-survey.js';

/** A survey to be stored: its counts as they are kept. */
export interface KeptSurvey extends Omit<NewNeedSurvey, 'groups'> {
  readonly groups: readonly SurveyedGroup[];
}

/** Every stored survey, the latest first. Whatever reads takes a viewer and gives what they may see. */
export interface NeedSurveyRepository {
  /** The groups of these cities and the national ones. */
  findGroups(cityCodes: readonly string[]): Promise<readonly NeedGroup[]>;
  findByIds(ids: readonly string[], viewer: Viewer): Promise<readonly NeedSurvey[]>;
  findPage(filter: NeedSurveyFilter, window: PageWindow, viewer: Viewer): Promise<readonly NeedSurvey[]>;
  count(filter: NeedSurveyFilter, viewer: Viewer): Promise<number>;
  /** Under places: surveys of that place or below it. */
  ofDivisions(viewer: Viewer): ChildListReader<NeedSurveyFilter, NeedSurvey>;
  /** Stores one, once for each request key. Throws `DIVISION_UNKNOWN`. */
  record(survey: KeptSurvey, request: Omit<IdempotentRequest, 'cityCode'>): Promise<NeedSurvey>;
  /**
   * Shows it to everybody. Throws `CONFLICT`, `ACTION_NOT_AVAILABLE` unless it was recorded only, and `PERIOD_OVERLAP`
   * when another one of the same group overlaps it in place and time: their difference could tell few people apart.
   */
  publish(id: string, expectedVersion: number): Promise<NeedSurvey>;
  /** Ends it, its counts with it. Throws `CONFLICT`, and `ACTION_NOT_AVAILABLE` when that was done before. */
  withdraw(id: string, expectedVersion: number): Promise<NeedSurvey>;
}
