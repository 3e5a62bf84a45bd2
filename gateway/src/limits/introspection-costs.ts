/**
 * How long the lists of the introspection are taken to be, since no directive can be written on them. The standard query
 * of a tool costs a few thousand; one that goes in circles (fields of the types of fields) multiplies past any limit.
 */
export const INTROSPECTION_SIZES: Readonly<Record<string, number>> = {
  '__Schema.types': 100,
  '__Schema.directives': 10,
  '__Directive.args': 5,
  '__Type.fields': 10,
  '__Type.inputFields': 10,
  '__Type.enumValues': 10,
  '__Type.interfaces': 1,
  '__Type.possibleTypes': 1,
  '__Field.args': 2,
};

/** Steps from one description to the next that hold no list: a type reference is up to nine of them. */
export const INTROSPECTION_WRAPPERS: readonly string[] = [
  '__Field.type',
  '__InputValue.type',
  '__Type.ofType',
];
