import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PROJECT_FOLDER } from './project-folder.js';

/** What to do with a generated file that is not what it should be. */
export type Mode = 'write' | 'check';

/** `check` when the command line has `--check`. */
export const modeOf = (args: readonly string[]): Mode => (args.includes('--check') ? 'check' : 'write');

/** Files that are made from source and checked in. Paths are relative to `root`. */
export class GeneratedFiles {
  readonly #stale: string[] = [];

  constructor(
    private readonly mode: Mode,
    private readonly root: string = PROJECT_FOLDER,
  ) {}

  /** Paths whose content on disk was not what it should be. */
  get stale(): readonly string[] {
    return this.#stale;
  }

  /** States what a file should hold: writes it, or notes in check mode that it is stale. */
  emit(path: string, content: string): void {
    const absolute = join(this.root, path);
    if (contentOf(absolute) === content) return;
    this.#stale.push(path);
    if (this.mode === 'check') return;
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
  }

  /** States that a folder holds these files with this ending and no others: what nobody makes any more goes. */
  emitFolder(folder: string, ending: string, contents: ReadonlyMap<string, string>): void {
    for (const [name, content] of contents) this.emit(join(folder, name), content);
    for (const name of namesIn(join(this.root, folder))) {
      if (!name.endsWith(ending) || contents.has(name)) continue;
      this.#stale.push(join(folder, name));
      if (this.mode === 'write') rmSync(join(this.root, folder, name));
    }
  }
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
