/** The words of a text that lists them between blanks, so that a pool of hundreds stays readable. */
export const wordList = (text: string): readonly string[] => text.trim().split(/\s+/);
