import type { Sql } from '../database/sql.js';
import { linkDigest } from './chain-digest.js';
import { entryOf, linksAfter, type StoredLink } from './stored-link.js';

/**
 * What became of a link: its entry was changed, it or its entry is gone, it stands at another place, it was put in, a head
 * that was written down earlier says otherwise, or the stored head is not the end of the chain.
 */
type AuditBreakKind = 'EDITED' | 'DELETED' | 'REORDERED' | 'INSERTED' | 'REWRITTEN' | 'HEAD_ALTERED';

/** The first link of a chain that is not what it was. That it is broken is certain; the kind is what fits best. */
export interface AuditBreak {
  /** Null for an entry beside the chain. */
  readonly position: bigint | null;
  /** The entry that stands there now; null where none does. */
  readonly entryId: string | null;
  readonly kind: AuditBreakKind;
}

interface BreakPoint {
  /** Where a sound link should be. */
  readonly position: bigint;
  /** Digest of the link before it. */
  readonly before: Buffer;
  /** The next link that there is. */
  readonly found: StoredLink;
}

/** Finds out what became of the link at a position. Reads the rest of the chain, at most twice. */
export async function breakAt(sql: Sql, city: string, point: BreakPoint): Promise<AuditBreak> {
  const { position, before, found } = point;
  if (found.position !== position) return { position, entryId: null, kind: 'DELETED' };
  const { entryId } = found;
  const isLinked = linkDigest(before, position, found.entryDigest).equals(found.digest);
  const kind = isLinked ? await kindOfEntry(sql, city, found) : await kindOfLink(sql, city, point);
  return { position, entryId, kind };
}

/** The link is sound, and its entry is not the one that was sealed. */
async function kindOfEntry(sql: Sql, city: string, found: StoredLink): Promise<AuditBreakKind> {
  const entry = entryOf(found);
  if (!entry) return 'DELETED';
  const other = await firstLink(sql, city, 0n, (link) => link.entryDigest.equals(entry));
  return other ? 'REORDERED' : 'EDITED';
}

/** The link does not follow the one before it: looks for the one that did, which may have moved. */
async function kindOfLink(
  sql: Sql,
  city: string,
  { position, before, found }: BreakPoint,
): Promise<AuditBreakKind> {
  const moved = await firstLink(sql, city, position, (link) =>
    linkDigest(before, position, link.entryDigest).equals(link.digest),
  );
  if (moved) {
    // Two that changed places were both links; what was put in never was one.
    const itsBefore = await firstLink(sql, city, 0n, (link) =>
      linkDigest(link.digest, moved.position, found.entryDigest).equals(found.digest),
    );
    return itsBefore ? 'REORDERED' : 'INSERTED';
  }
  const [next] = await linksAfter(sql, city, position);
  // Those behind a gap that was closed by counting anew were sealed one position later.
  const isShifted =
    next && linkDigest(found.digest, next.position + 1n, next.entryDigest).equals(next.digest);
  return isShifted ? 'DELETED' : 'EDITED';
}

async function firstLink(
  sql: Sql,
  city: string,
  after: bigint,
  isWanted: (link: StoredLink) => boolean,
): Promise<StoredLink | null> {
  for (let links = await linksAfter(sql, city, after); links.length > 0;) {
    const wanted = links.find(isWanted);
    if (wanted) return wanted;
    links = await linksAfter(sql, city, links.at(-1)?.position ?? after);
  }
  return null;
}
