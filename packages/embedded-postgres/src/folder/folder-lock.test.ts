import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOwner, lockFolder } from './folder-lock.js';
import { startMark } from './process-mark.js';

const folder = mkdtempSync(join(tmpdir(), 'governance-lock-'));
const lockFile = join(folder, 'owner.lock');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the lock of a data folder', () => {
  it('keeps a second one out until it is released', () => {
    const { release } = lockFolder(folder);

    expect(() => lockFolder(folder)).toThrow(`in use by process ${String(process.pid)} (this one)`);
    release();
    expect(folderOwner(folder)).toBeNull();
  });

  it('is taken over from a process that is gone, also when its number is in use again', () => {
    const started = `${startMark(process.pid) ?? ''}0`;
    writeFileSync(lockFile, JSON.stringify({ pid: process.pid, started }));

    const { release } = lockFolder(folder);

    expect(folderOwner(folder)).toBe(process.pid);
    release();
  });

  it('is taken over when a crash of the machine left it empty', () => {
    writeFileSync(lockFile, '');

    const { release } = lockFolder(folder);

    expect(folderOwner(folder)).toBe(process.pid);
    release();
  });

  it('leaves the lock of its successor alone when it is released late', () => {
    const { release } = lockFolder(folder);
    const successor = JSON.stringify({ pid: process.ppid, started: startMark(process.ppid) });
    writeFileSync(lockFile, successor);

    release();

    expect(folderOwner(folder)).toBe(process.ppid);
  });
});
