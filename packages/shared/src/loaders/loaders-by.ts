/** Loaders of the same things in different respects, such as years: one loader a respect, so that each is one statement. */
export class LoadersBy<TRespect, TLoader> {
  private readonly loaders = new Map<string, TLoader>();

  constructor(private readonly loaderOf: (respect: TRespect) => TLoader) {}

  /** The loader of this respect, always the same one for what is alike as JSON. */
  of(respect: TRespect): TLoader {
    const key = JSON.stringify(respect);
    const known = this.loaders.get(key);
    if (known !== undefined) return known;
    const made = this.loaderOf(respect);
    this.loaders.set(key, made);
    return made;
  }
}
