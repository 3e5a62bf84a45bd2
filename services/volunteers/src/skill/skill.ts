/** Whether a text can be the code of a skill at all, e.g. `FIRST_AID`. What is not is unknown, without a look. */
export const isSkillCode = (text: string): boolean => /^[A-Z][A-Z0-9_]{0,59}$/.test(text);
