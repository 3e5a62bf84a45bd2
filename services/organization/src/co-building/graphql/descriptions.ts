/** What the key of every creating mutation is. */
export const IDEMPOTENCY_KEY =
  '1 to 100 characters chosen by the client: the same key and input again answers the first result, another input is refused with IDEMPOTENCY_KEY_REUSED.';

/** What the version of a thing is for. */
export const VERSION = 'Rises with every change; to be given as `expectedVersion`.';

/** What a title may hold. */
export const TITLE = 'In a few words: 1 to 60 characters, without names, phones or numbers of people.';

/** What a description may hold. */
export const DESCRIPTION = 'More about it: 1 to 1000 characters, without names, phones or numbers of people.';

/** What a category code is. */
export const CATEGORY_CODE =
  'Code of one of the `coBuildingCategories` of the city; otherwise INVALID_INPUT.';

/** What searching a list means. */
export const SEARCH =
  'Part of the title; Traditional and Simplified writing, full and half width are the same. At most 50 characters.';
