/** Markup that may be sent as it is: ours, with everything that came from elsewhere escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template: words, which are escaped, and markup, which is not. */
type Part = string | number | Markup | readonly Markup[];

/** A template whose values are escaped unless they are markup themselves. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(texts.map((text, index) => text + written(parts[index] ?? '')).join(''));

function written(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return String(part).replaceAll(/[&<>"'`]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
