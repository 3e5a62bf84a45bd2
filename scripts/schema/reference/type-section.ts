import { type AudienceIndex } from '@governance/shared';
import {
  astFromValue,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  print,
} from 'graphql';
import { oneLine } from './markdown.js';

/** What a section needs to know of the page that it is on. */
export interface Page {
  readonly audiences: AudienceIndex;
  /** Names of types that have a section of their own on it. */
  readonly linked: ReadonlySet<string>;
}

/** One type in Markdown: description, then a table of what it holds. */
export function typeSection(type: GraphQLNamedType, page: Page): string {
  const description = oneLine(type.description);
  return `## ${type.name}\n\n${description === '' ? '' : `${description}\n\n`}${bodyOf(type, page)}`;
}

function bodyOf(type: GraphQLNamedType, page: Page): string {
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields()).filter(({ name }) => !name.startsWith('_'));
    return table(
      ['field', 'type', 'audience', 'what it is'],
      fields.flatMap((field) => fieldRows(type.name, field, page)),
    );
  }
  if (isInputObjectType(type)) {
    const rows = Object.values(type.getFields()).map((field) => inputRow(field.name, field, page));
    return table(['field', 'type', 'what it is'], rows);
  }
  if (isEnumType(type)) {
    const rows = type.getValues().map(({ name, description }) => [`\`${name}\``, oneLine(description)]);
    return table(['value', 'what it is'], rows);
  }
  if (isUnionType(type))
    return `One of ${type
      .getTypes()
      .map((it) => typeLink(it, page))
      .join(', ')}.\n`;
  return 'A scalar.\n';
}

function fieldRows(
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  page: Page,
): readonly (readonly string[])[] {
  const audience = page.audiences.get(`${typeName}.${field.name}`) ?? '';
  const deprecated = field.deprecationReason ? ` Deprecated: ${oneLine(field.deprecationReason)}` : '';
  return [
    [`\`${field.name}\``, typeLink(field.type, page), audience, `${oneLine(field.description)}${deprecated}`],
    ...field.args.map((argument) => {
      const [name = '', type = '', description = ''] = inputRow(argument.name, argument, page);
      return [`· ${name}`, type, '', description];
    }),
  ];
}

function inputRow(name: string, input: GraphQLArgument | GraphQLInputField, page: Page): readonly string[] {
  const value = input.defaultValue === undefined ? null : astFromValue(input.defaultValue, input.type);
  const otherwise = value ? ` Default \`${print(value)}\`.` : '';
  return [`\`${name}\``, typeLink(input.type, page), `${oneLine(input.description)}${otherwise}`];
}

function typeLink(type: GraphQLType, { linked }: Page): string {
  const { name } = getNamedType(type);
  const text = String(type).replaceAll(/[[\]]/g, String.raw`\$&`);
  return linked.has(name) ? `[${text}](#${name.toLowerCase()})` : text;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
