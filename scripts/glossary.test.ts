import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSupergraph } from '@governance/gateway';
import { buildASTSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse } from 'graphql';

const GLOSSARY = readFileSync(join(__dirname, '../docs/glossary.md'), 'utf8');
/** `Grid.workers`, `GridNetwork.SAFETY`, `Query.grids`: what the last column of the table names. */
const COORDINATE = /`([A-Z]\w+)(?:\.(\w+))?`/g;

describe('the glossary', () => {
  const schema = buildASTSchema(parse(readSupergraph()), { assumeValid: true });
  const rows = GLOSSARY.split('\n').filter((line) => line.startsWith('|') && !/^\|[\s-|]+$/.test(line));
  const coordinates = rows
    .flatMap((row) => [...(row.split('|').at(-2) ?? '').matchAll(COORDINATE)])
    .map(([, type = '', member]) => [type, member] as const);

  it('names at least fifty places in the schema', () => {
    expect(coordinates.length).toBeGreaterThanOrEqual(50);
  });

  it.each(coordinates)('names %s.%s, which is in the schema', (typeName, member) => {
    const type = schema.getType(typeName);

    expect(type).toBeDefined();
    if (member === undefined) return;
    const members = isEnumType(type)
      ? type.getValues().map(({ name }) => name)
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.keys(type.getFields())
        : [];
    expect(members).toContain(member);
  });
});
