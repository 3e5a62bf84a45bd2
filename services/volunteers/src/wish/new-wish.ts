import {
  assertAll,
  assertOptionalPublicText,
  assertPublicName,
  cityCodeOf,
  cityOfId,
  DivisionLevel,
  DomainError,
  isEntityId,
  levelOf,
  parseBusinessDay,
  shiftedDay,
} from '@governance/shared';

/** A wish to be registered. */
export interface NewWish {
  readonly divisionCode: string;
  readonly title: string;
  readonly description: string | null;
  readonly category: string;
  readonly wisherLabel: string | null;
  readonly gridId: string | null;
  readonly serviceRequestId: string | null;
  readonly dueOn: string;
}

const MAX_TITLE_LENGTH = 80;
const MAX_DESCRIPTION_LENGTH = 500;
const MAX_CATEGORY_LENGTH = 20;
const MAX_LABEL_LENGTH = 20;
/** A wish for later than in a year is a project. */
const MAX_DAYS_AHEAD = 366;

/** Throws all that is wrong with a new wish, as far as it alone tells. `today` is the business day of the registration. */
export function assertValidWish(wish: NewWish, today: string): void {
  const { divisionCode, title, description, category, wisherLabel, gridId, serviceRequestId, dueOn } = wish;
  const city = cityCodeOf(divisionCode);
  assertAll(
    () => {
      if (levelOf(divisionCode) !== DivisionLevel.COMMUNITY)
        throw invalid('divisionCode', '请选择心愿所在的社区或村');
    },
    () => {
      assertPublicName(title, MAX_TITLE_LENGTH, 'title');
    },
    () => {
      assertOptionalPublicText(description, {
        field: 'description',
        most: MAX_DESCRIPTION_LENGTH,
        what: '说明',
      });
    },
    () => {
      assertPublicName(category, MAX_CATEGORY_LENGTH, 'category');
    },
    () => {
      if (wisherLabel !== null) assertPublicName(wisherLabel, MAX_LABEL_LENGTH, 'wisherLabel');
      else if (serviceRequestId === null) throw invalid('wisherLabel', '请填写心愿人的称呼,或关联一件诉求');
    },
    () => {
      assertOfCity(gridId, city, 'gridId');
    },
    () => {
      assertOfCity(serviceRequestId, city, 'serviceRequestId');
    },
    () => {
      // Days of this form compare as texts.
      const day = parseBusinessDay(dueOn, 'dueOn');
      if (day < today || day > shiftedDay(today, MAX_DAYS_AHEAD))
        throw invalid('dueOn', '期望日期应在今天起的一年之内');
    },
  );
}

/** Throws `INVALID_INPUT` for an id that cannot be of this city. Whether it exists is known to its own subgraph alone. */
function assertOfCity(id: string | null, cityCode: string, field: string): void {
  if (id === null || (isEntityId(id) && cityOfId(id) === cityCode)) return;
  throw invalid(field, '应在同一城市');
}

const invalid = (field: string, message: string) => new DomainError('INVALID_INPUT', message, { field });
