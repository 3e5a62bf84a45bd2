/**
 * What a field of the schema needs, written as `@tag(name: …)`: the default on the type, exceptions on the field.
 * open: everybody. internal: staff and machines, decided from the document alone. personal and sensitive: decided by
 * the row, the field answers a masked value. audit: auditors. value: a value type, which takes the audience of the
 * field that returns it.
 */
export const AUDIENCES = ['open', 'internal', 'personal', 'sensitive', 'audit', 'value'] as const;
export type AudienceName = (typeof AUDIENCES)[number];
