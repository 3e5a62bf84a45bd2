import {
  assertAll,
  assertPublicName,
  assertPublicText,
  cityOfId,
  DomainError,
  isEntityId,
} from '@governance/shared';

/** A matter to be raised. */
export interface NewJointMatter {
  readonly jointBodyId: string;
  readonly title: string;
  readonly description: string | null;
  readonly category: string | null;
  readonly raisedByOrganizationId: string;
  readonly serviceRequestId: string | null;
}

const MAX_TITLE_LENGTH = 80;
const MAX_CATEGORY_LENGTH = 30;
const MAX_DESCRIPTION_LENGTH = 2000;

/** Throws what is wrong with a new matter, as far as it alone tells. Its texts name no person and no way to reach one. */
export function assertValidMatter(matter: NewJointMatter): void {
  const { title, description, category, serviceRequestId, jointBodyId } = matter;
  assertAll(
    () => {
      assertPublicName(title, MAX_TITLE_LENGTH, 'title');
    },
    () => {
      if (description !== null)
        assertPublicText(description, { field: 'description', most: MAX_DESCRIPTION_LENGTH, what: '说明' });
    },
    () => {
      if (category !== null) assertPublicName(category, MAX_CATEGORY_LENGTH, 'category');
    },
    () => {
      assertOriginFits(serviceRequestId, cityOfId(jointBodyId));
    },
  );
}

/** Throws `INVALID_INPUT` for a request that cannot be, or is another city's. Whether it exists only its owner knows. */
export function assertOriginFits(serviceRequestId: string | null, cityCode: string): void {
  if (serviceRequestId === null) return;
  if (isEntityId(serviceRequestId) && cityOfId(serviceRequestId) === cityCode) return;
  throw new DomainError('INVALID_INPUT', '诉求应在同一城市', { field: 'serviceRequestId' });
}
