import {
  type DocumentNode,
  getOperationAST,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  typeFromAST,
} from 'graphql';

const SCALARS: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2026-01-01T00:00:00Z',
  Date: '2026-01-01',
  DivisionCode: '110000000000',
  GridCode: '110101001001001',
};
const TEXT = 'x';

/** Values for the variables that a document requires: of the right type, and meant for nobody. A plan does not depend on them. */
export function placeholderVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null,
): Readonly<Record<string, unknown>> {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return Object.fromEntries(
    definitions.flatMap(({ variable, type, defaultValue }) => {
      const inputType = typeFromAST(schema, type) as GraphQLInputType | undefined;
      const isRequired = isNonNullType(inputType) && defaultValue === undefined;
      return isRequired ? [[variable.name.value, placeholder(inputType)] as const] : [];
    }),
  );
}

function placeholder(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return placeholder(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SCALARS[type.name] ?? TEXT;
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, placeholder(field.type)]));
}
