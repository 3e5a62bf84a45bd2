import type { TestService } from '@governance/shared/testing';
import { Kind, parse, type TypeNode } from 'graphql';
import { openCity } from '../testing/open-city.js';
import { OPEN_TEXTS } from '../testing/open-texts.js';
import { OFFICER } from '../testing/requests.js';
import { TestClock } from '../testing/test-clock.js';
import { WHISTLE_TEXTS } from '../testing/whistle-texts.js';
import { type FreeText, WORKING_TEXTS } from '../testing/working-texts.js';

const FREE_TEXTS: Readonly<Record<string, FreeText>> = { ...WORKING_TEXTS, ...OPEN_TEXTS, ...WHISTLE_TEXTS };

/** Strings in which nobody writes: codes, keys and months; the word for a kind of whistle is too short for any number. A phone and a name of a reporter have a table of their own. */
const NO_FREE_TEXT =
  /\.(idempotencyKey|categoryCode|eventCategoryCode|code|parentCode|leadDepartmentKind|class|month|coordinateSystem)$|^(ExternalRefInput|ReporterContactInput|ServiceRequestDraftInput|SlaWhatIfInput|WhistleRuleInput)\./;

const clock = new TestClock('2026-03-02T10:00:00+08:00');
let test: TestService;
beforeAll(async () => {
  test = await openCity({}, clock.now);
}, 60_000);
afterAll(() => test.stop());

/** Says a text; the codes of what is wrong with it, or with anything else. */
async function say(coordinate: string, { prepare }: FreeText, texts: readonly string[]) {
  const { mutation, input, by } = await prepare(test);
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code field offset } } }`;
  const field = coordinate.split('.')[1] ?? '';
  const answers = [];
  for (const text of texts) {
    const { data, errors } = await test.ask(by, document, { input: input(text) });
    if (errors) throw new Error(JSON.stringify(errors));
    const { userErrors } = (data as Record<string, { userErrors: Broken[] }>)[mutation] ?? { userErrors: [] };
    answers.push(
      userErrors.map((it) => [
        it.code,
        it.field?.split('.').at(-1) === field,
        ...(it.offset === null ? [] : [it.offset]),
      ]),
    );
  }
  return answers;
}

interface Broken {
  readonly code: string;
  readonly field: string | null;
  readonly offset: number | null;
}

describe('what people write', () => {
  it('is known field by field, so that a new one is not forgotten', async () => {
    const { data } = await test.ask(OFFICER, '{ _service { sdl } }');
    const { sdl } = (data as { _service: { sdl: string } })._service;
    const written = parse(sdl).definitions.flatMap((type) =>
      type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && type.name.value.endsWith('Input')
        ? (type.fields ?? [])
            .filter((field) => namedOf(field.type) === 'String')
            .map((field) => `${type.name.value}.${field.name.value}`)
        : [],
    );

    expect(written.filter((coordinate) => !NO_FREE_TEXT.test(coordinate)).sort()).toEqual(
      Object.keys(FREE_TEXTS).sort(),
    );
  });

  it.each(Object.entries(FREE_TEXTS))(
    'as %s has no resident ID or bank card, no phone or plate for everybody, and keeps every other number',
    async (coordinate, text) => {
      // A check digit that fails, and a grid; a department may need a phone and a plate.
      const kept =
        text.kept ??
        `编号110105194912310021网格530112003001001${text.readBy === 'WORKERS' ? '电话13812345678云A12345' : ''}`;
      const contact = text.readBy === 'EVERYBODY' ? ['电话13812345678', '云A12345的车主'] : [];

      const answers = await say(coordinate, text, [
        '证11010519491231002X',
        '卡6222021234567890128',
        ...contact,
        kept,
      ]);

      expect(answers).toEqual([
        [['PERSONAL_ID_IN_TEXT', true, 1]],
        [['PERSONAL_ID_IN_TEXT', true, 1]],
        ...contact.map((said) => [['CONTACT_IN_PUBLIC_TEXT', true, said.startsWith('云') ? 0 : 2]]),
        [],
      ]);
    },
  );
});

const namedOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedOf(type.type);
