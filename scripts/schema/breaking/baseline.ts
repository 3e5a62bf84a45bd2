import { execFileSync } from 'node:child_process';

/** What to look for in the history. */
export interface BaselineRequest {
  /** Folder of the git repository. */
  readonly repository: string;
  /** File, from that folder. */
  readonly path: string;
  /** The file as it is now. */
  readonly current: string;
  /** A git ref that was asked for. */
  readonly ref: string | undefined;
}

/** A file as it was. */
export interface Baseline {
  readonly ref: string;
  readonly text: string;
}

/** What is published, then what is committed, then the commit before: a clean checkout equals its own HEAD. */
const USUAL_REFS = ['origin/main', 'HEAD', 'HEAD~1'];

/**
 * The file to compare with: at the ref that was asked for, else at the first of the usual ones where it differs from
 * the current one. `null` when there is none, as in a first commit or outside git.
 */
export function findBaseline({ repository, path, current, ref }: BaselineRequest): Baseline | null {
  if (ref !== undefined && ref !== '') {
    const text = fileAt(repository, ref, path);
    return text === null ? null : { ref, text };
  }
  for (const usual of USUAL_REFS) {
    const text = fileAt(repository, usual, path);
    if (text !== null && text !== current) return { ref: usual, text };
  }
  return null;
}

function fileAt(repository: string, ref: string, path: string): string | null {
  try {
    return execFileSync('git', ['show', `${ref}:${path}`], {
      cwd: repository,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
