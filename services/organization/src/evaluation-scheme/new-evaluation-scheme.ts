import {
  assertAll,
  assertNoContact,
  assertNoPersonalId,
  assertPublicName,
  DomainError,
  DivisionLevel,
  isPrintable,
  levelOf,
} from '@governance/shared';
import type { SchemeContent } from './evaluation-scheme.js';
import { assertSoundAssessors, assessorOf, type NewAssessor } from './new-assessor.js';
import { assertSoundIndicators, indicatorOf, type NewIndicator } from './new-indicator.js';

/** What a version of a scheme is to say. */
export interface NewSchemeContent extends Omit<SchemeContent, 'indicators' | 'assessors' | 'minimumSample'> {
  /** Null for 30. */
  readonly minimumSample: number | null;
  readonly indicators: readonly NewIndicator[];
  readonly assessors: readonly NewAssessor[];
}

/** A scheme to be made. */
export interface NewEvaluationScheme extends NewSchemeContent {
  readonly divisionCode: string;
}

const MAX_NAME_LENGTH = 60;
const MAX_REWARD_LENGTH = 200;
const MAX_MINIMUM = 1_000_000;
const USUAL_MINIMUM = 30;

/** What a version will say; throws all that is wrong with it, as far as it alone tells. */
export function soundContent(content: NewSchemeContent): SchemeContent {
  const { name, year, minimumSample, reward, indicators, assessors } = content;
  assertAll(
    () => {
      assertPublicName(name, MAX_NAME_LENGTH);
    },
    () => {
      if (year < 2000 || year > 2100) throw invalid('year', '年度应为 2000 到 2100');
    },
    () => {
      if (minimumSample !== null && (minimumSample < 0 || minimumSample > MAX_MINIMUM))
        throw invalid('minimumSample', `最小样本量应为 0 到 ${String(MAX_MINIMUM)}`);
    },
    () => {
      if (reward !== null) assertSoundReward(reward);
    },
    () => {
      assertSoundIndicators(indicators);
    },
    () => {
      assertSoundAssessors(assessors, indicators);
    },
  );
  return {
    ...content,
    name: name.trim(),
    reward: reward?.trim() ?? null,
    minimumSample: minimumSample ?? USUAL_MINIMUM,
    indicators: indicators.map(indicatorOf),
    assessors: assessors.map(assessorOf),
  };
}

/** Throws `INVALID_INPUT` for a province: its places lie in many cities, and each city assesses its own. */
export function assertOneCity(divisionCode: string): void {
  if (levelOf(divisionCode) !== DivisionLevel.PROVINCE) return;
  throw invalid('divisionCode', '考核方案应设在地级市及以下');
}

function assertSoundReward(reward: string): void {
  assertAll(
    () => {
      if (reward.length > MAX_REWARD_LENGTH || !isPrintable(reward))
        throw invalid('reward', `奖惩说明最多 ${String(MAX_REWARD_LENGTH)} 个字`);
    },
    () => {
      assertNoPersonalId(reward, 'reward');
    },
    () => {
      assertNoContact(reward, 'reward');
    },
  );
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
