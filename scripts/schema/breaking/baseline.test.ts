import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBaseline } from './baseline.js';

const PATH = 'graph.graphql';

describe('the graph to compare with', () => {
  let repository: string;

  const git = (...args: readonly string[]) => {
    const identity = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      '-c',
      'commit.gpgsign=false',
    ];
    execFileSync('git', [...identity, ...args], { cwd: repository, stdio: 'ignore' });
  };
  const commit = (text: string) => {
    writeFileSync(join(repository, PATH), text);
    git('add', '.');
    git('commit', '--no-verify', '-m', text);
  };
  const find = (current: string, ref?: string) => findBaseline({ repository, path: PATH, current, ref });

  beforeEach(() => {
    repository = mkdtempSync(join(tmpdir(), 'baseline-'));
    git('init');
  });
  afterEach(() => {
    rmSync(repository, { recursive: true });
  });

  it('is the committed one while the working one differs', () => {
    commit('one');

    const baseline = find('two');

    expect(baseline).toEqual({ ref: 'HEAD', text: 'one' });
  });

  it('is that of the commit before in a clean checkout', () => {
    commit('one');
    commit('two');

    const baseline = find('two');

    expect(baseline).toEqual({ ref: 'HEAD~1', text: 'one' });
  });

  it('is the published one where there is one', () => {
    commit('one');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    commit('two');

    const baseline = find('three');

    expect(baseline).toEqual({ ref: 'origin/main', text: 'one' });
  });

  it('is that of the ref that was asked for', () => {
    commit('one');
    git('tag', 'v1');
    commit('two');

    const baseline = find('three', 'v1');

    expect(baseline).toEqual({ ref: 'v1', text: 'one' });
  });

  it('is none in a first commit, and outside git', () => {
    commit('one');

    expect(find('one')).toBeNull();
    expect(findBaseline({ repository: tmpdir(), path: PATH, current: 'one', ref: undefined })).toBeNull();
  });
});
