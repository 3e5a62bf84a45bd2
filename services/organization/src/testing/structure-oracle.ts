/** What an organization is like over a time, as the oracle knows it. */
export interface Standing {
  readonly name: string;
  readonly kind: string;
  readonly place: string;
  readonly parentId: string | null;
  readonly commandedById: string | null;
}

interface Life {
  readonly versions: { readonly from: number; readonly standing: Standing }[];
  end: number | null;
}

/** An organization at an instant, as the graph is expected to show it. */
export interface Seen {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly division: { readonly code: string };
  readonly parent: { readonly id: string; readonly name: string } | null;
  readonly commandedBy: { readonly id: string; readonly name: string } | null;
  readonly path: readonly { readonly id: string }[];
  readonly children: { readonly nodes: readonly { readonly id: string }[] };
}

/** Remembers every organization as a plain list of what it was since when, and answers by walking the lists. */
export class StructureOracle {
  private readonly lives = new Map<string, Life>();

  begin(id: string, at: string, standing: Standing): void {
    this.lives.set(id, { versions: [{ from: Date.parse(at), standing }], end: null });
  }

  change(id: string, at: string, patch: Partial<Standing>): void {
    const life = this.lives.get(id);
    const last = life?.versions.at(-1);
    if (life && last) life.versions.push({ from: Date.parse(at), standing: { ...last.standing, ...patch } });
  }

  end(id: string, at: string): void {
    const life = this.lives.get(id);
    if (life) life.end = Date.parse(at);
  }

  /** Ids of those that exist now, the oldest first. */
  living(): readonly string[] {
    return [...this.lives].filter(([, { end }]) => end === null).map(([id]) => id);
  }

  now(id: string): Standing | undefined {
    return this.lives.get(id)?.versions.at(-1)?.standing;
  }

  /** Those of which something is so now. */
  livingWhere(holds: (standing: Standing) => boolean): readonly string[] {
    return this.living().filter((id) => {
      const standing = this.now(id);
      return standing !== undefined && holds(standing);
    });
  }

  /** Every instant at which anything changed, and the last one before it. */
  instants(): readonly number[] {
    const changes = [...this.lives.values()].flatMap(({ versions, end }) => [
      ...versions.map(({ from }) => from),
      ...(end === null ? [] : [end]),
    ]);
    return [...new Set(changes.flatMap((at) => [at, at - 1]))].sort((one, other) => one - other);
  }

  /** All that existed at an instant, by id. */
  seenAt(at: number): readonly Seen[] {
    return [...this.lives.keys()]
      .sort()
      .map((id) => this.see(id, at))
      .filter((seen) => seen !== null);
  }

  private versionAt(id: string, at: number) {
    const life = this.lives.get(id);
    if (!life || (life.end !== null && life.end <= at)) return null;
    const index = life.versions.findLastIndex(({ from }) => from <= at);
    const version = life.versions[index];
    if (!version) return null;
    return { ...version, to: life.versions[index + 1]?.from ?? life.end };
  }

  private see(id: string, at: number): Seen | null {
    const version = this.versionAt(id, at);
    if (!version) return null;
    const { name, kind, place, parentId, commandedById } = version.standing;
    const named = (other: string | null) =>
      other === null ? null : { id: other, name: this.versionAt(other, at)?.standing.name ?? 'nobody' };
    const path: { id: string }[] = [];
    for (let above = parentId; above !== null; above = this.versionAt(above, at)?.standing.parentId ?? null)
      path.unshift({ id: above });
    const children = [...this.lives.keys()]
      .filter((other) => this.versionAt(other, at)?.standing.parentId === id)
      .sort();
    return {
      ...{ id, name, kind, division: { code: place }, path },
      validFrom: new Date(version.from).toISOString(),
      validTo: version.to === null ? null : new Date(version.to).toISOString(),
      parent: named(parentId),
      commandedBy: named(commandedById),
      children: { nodes: children.map((child) => ({ id: child })) },
    };
  }
}
