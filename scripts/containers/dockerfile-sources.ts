/** A path that a Dockerfile copies: from the folder that is built, or from an earlier stage of it. */
export interface CopiedSource {
  readonly path: string;
  readonly stage: string | null;
}

/** Every source of every COPY of a Dockerfile. */
export function copiedSources(dockerfile: string): readonly CopiedSource[] {
  return dockerfile
    .split('\n')
    .filter((line) => line.startsWith('COPY '))
    .flatMap((line) => {
      const words = line.split(/\s+/).slice(1);
      const stage = /^--from=(.+)$/.exec(words[0] ?? '')?.[1] ?? null;
      const paths = words.filter((word) => !word.startsWith('--')).slice(0, -1);
      return paths.map((path) => ({ path, stage }));
    });
}
