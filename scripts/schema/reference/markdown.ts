/** A description as a cell of a Markdown table. */
export const oneLine = (text: string | null | undefined): string =>
  (text ?? '').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
