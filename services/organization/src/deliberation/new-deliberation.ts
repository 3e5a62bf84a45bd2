import {
  assertAll,
  assertPublicName,
  assertPublicText,
  cityCodeOf,
  cityOfId,
  DomainError,
  isEntityId,
} from '@governance/shared';
import { assertOriginFits } from '../joint-matter/new-joint-matter.js';
import { DeliberationLevel } from './deliberation-level.js';
import { DeliberationProposer } from './deliberation-proposer.js';
import { assertStepFacts, type StepFacts } from './step-facts.js';

/** A deliberation to be opened: its first step, 汇, is taken with it. */
export interface NewDeliberation {
  readonly jointBodyId: string;
  readonly divisionCode: string;
  readonly level: DeliberationLevel;
  readonly quarterId: string | null;
  readonly title: string;
  readonly topic: string;
  readonly proposer: DeliberationProposer;
  readonly proposedByOrganizationId: string | null;
  readonly serviceRequestId: string | null;
  readonly chairOrganizationId: string;
  readonly collected: StepFacts;
}

const MAX_TITLE_LENGTH = 80;
const MAX_TOPIC_LENGTH = 1000;

/** Throws what is wrong with a new deliberation, as far as it alone tells. Everybody may come to read its words. */
export function assertValidDeliberation(deliberation: NewDeliberation, founded: Date, now: Date): void {
  const { title, topic, serviceRequestId, divisionCode } = deliberation;
  assertAll(
    () => {
      assertPublicName(title, MAX_TITLE_LENGTH, 'title');
    },
    () => {
      assertPublicText(topic, { field: 'topic', most: MAX_TOPIC_LENGTH, what: '议题说明' });
    },
    () => {
      assertProposerStated(deliberation);
    },
    () => {
      assertOriginFits(serviceRequestId, cityCodeOf(divisionCode));
    },
    () => {
      assertQuarterFits(deliberation);
    },
    () => {
      assertStepFacts(deliberation.collected, founded, now);
    },
  );
}

function assertProposerStated({ proposer, proposedByOrganizationId }: NewDeliberation): void {
  if ((proposer === DeliberationProposer.ORGANIZATION) === (proposedByOrganizationId !== null)) return;
  throw new DomainError('INVALID_INPUT', '由组织提议时请指明提议组织,由居民提议时不填', {
    field: 'proposedByOrganizationId',
  });
}

/** Whether the quarter exists only its owner knows. */
function assertQuarterFits({ level, quarterId, divisionCode }: NewDeliberation): void {
  if (quarterId === null) return;
  const fits =
    level === DeliberationLevel.QUARTER &&
    isEntityId(quarterId) &&
    cityOfId(quarterId) === cityCodeOf(divisionCode);
  if (!fits)
    throw new DomainError('INVALID_INPUT', '只有小区级协商填写同一城市的小区', { field: 'quarterId' });
}
