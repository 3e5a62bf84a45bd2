import type { TestService } from '@governance/shared/testing';
import { PLACES } from './open-city.js';
import { StructureOracle } from './structure-oracle.js';
import { changeStructure, CITY_OFFICER, type StructureMutation } from './structure.js';

/** What to do, and with which of those that there are. */
export interface Step {
  readonly what: 'create' | 'rename' | 'move' | 'command' | 'split' | 'merge' | 'absorb' | 'dissolve';
  readonly one: number;
  readonly other: number;
  readonly place: string;
}

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Changes organizations through the graph and tells the oracle what was asked for, in its own words. */
export class StructurePlayer {
  readonly oracle = new StructureOracle();
  private readonly versions = new Map<string, number>();
  private count = 0;

  constructor(private readonly city: TestService) {}

  /** Takes a step; one that the rules refuse changes nothing. */
  async play({ what, one, other, place }: Step): Promise<void> {
    const living = this.oracle.living();
    const [id = '', second = ''] = [living[one % living.length], living[other % living.length]];
    this.count += 1;
    const name = `组织${String(this.count)}`;
    switch (what) {
      case 'create':
        return this.create(place, other % 3 === 0 ? 'DEPARTMENT' : 'COMMITTEE');
      case 'rename':
        return this.change('renameOrganization', id, { name });
      case 'move':
        return this.change('moveOrganization', id, {
          parentId: other % 7 === 0 ? null : second,
          divisionCode: place,
        });
      case 'command':
        return this.change('moveOrganization', id, { commandedById: second });
      case 'split':
        return this.split(id, name);
      case 'merge':
        return this.merge([id, second], { intoNew: { name, kind: 'COMMITTEE', divisionCode: place } });
      case 'absorb':
        return this.merge([id], { intoExisting: this.subject(second) });
      case 'dissolve':
        return this.dissolve(id, other % 2 === 0 ? null : second);
    }
  }

  private subject(id: string) {
    return { id, expectedVersion: this.versions.get(id) ?? 0 };
  }

  private async create(place: string, kind: string): Promise<void> {
    const answer = await this.city.ask(
      CITY_OFFICER,
      `mutation($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id validFrom } } }`,
      { input: { divisionCode: place, kind, name: '新组织', idempotencyKey: `c${String(this.count)}` } },
    );
    const { createOrganization } = answer.data as { createOrganization: { organization: Shown } };
    const { id, validFrom } = createOrganization.organization;
    this.oracle.begin(id, validFrom, {
      ...{ name: '新组织', kind, place },
      ...{ parentId: null, commandedById: null },
    });
    this.versions.set(id, 1);
  }

  /** The payload of a change that was carried out; null for one that was refused. */
  private async ask(mutation: StructureMutation, input: object): Promise<Record<string, unknown> | null> {
    const answer = await changeStructure(this.city, mutation, input);
    const payload = (answer.data as Record<string, { userErrors: object[] }>)[mutation];
    return payload?.userErrors.length === 0 ? { ...payload } : null;
  }

  private async change(mutation: StructureMutation, id: string, wanted: Record<string, string | null>) {
    const payload = await this.ask(mutation, { ...this.subject(id), ...wanted });
    if (!payload) return;
    const { divisionCode, ...patch } = wanted;
    this.restate(id, (payload['organization'] as Shown).validFrom, {
      ...patch,
      ...(divisionCode ? { place: divisionCode } : {}),
    });
  }

  private restate(id: string, at: string, patch: object): void {
    this.oracle.change(id, at, patch);
    this.versions.set(id, (this.versions.get(id) ?? 0) + 1);
  }

  private async split(id: string, name: string): Promise<void> {
    const standing = this.oracle.now(id);
    const children = this.oracle.livingWhere(({ parentId }) => parentId === id);
    const commanded = this.oracle.livingWhere(({ commandedById }) => commandedById === id);
    const parts = [0, 1].map((turn) => ({
      name: `${name}之${String(turn)}`,
      weight: 0.5,
      childIds: children.filter((_, index) => index % 2 === turn),
      commandedIds: commanded.filter((_, index) => index % 2 === turn),
    }));
    const idempotencyKey = `s${String(this.count)}`;
    const payload = await this.ask('splitOrganization', { ...this.subject(id), parts, idempotencyKey });
    if (!payload || !standing) return;
    for (const [index, part] of (payload['parts'] as Shown[]).entries()) {
      this.oracle.begin(part.id, part.validFrom, { ...standing, name: parts[index]?.name ?? '' });
      this.versions.set(part.id, 1);
      for (const child of parts[index]?.childIds ?? [])
        this.restate(child, part.validFrom, { parentId: part.id });
      for (const body of parts[index]?.commandedIds ?? [])
        this.restate(body, part.validFrom, { commandedById: part.id });
    }
    this.oracle.end(id, String((payload['organization'] as Shown).validTo));
  }

  private async merge(ids: readonly string[], into: object): Promise<void> {
    const payload = await this.ask('mergeOrganizations', {
      ...into,
      members: ids.map((id) => this.subject(id)),
      idempotencyKey: `m${String(this.count)}`,
    });
    if (!payload) return;
    const heir = payload['organization'] as Shown;
    const [first] = payload['ended'] as Shown[];
    if (heir.version === 1)
      this.oracle.begin(heir.id, heir.validFrom, {
        ...(into as { intoNew: { name: string; kind: string } }).intoNew,
        place: (into as { intoNew: { divisionCode: string } }).intoNew.divisionCode,
        ...{ parentId: null, commandedById: null },
      });
    this.versions.set(heir.id, heir.version);
    this.handOver(ids, heir.id, String(first?.validTo));
  }

  private async dissolve(id: string, successorId: string | null): Promise<void> {
    const payload = await this.ask('dissolveOrganization', { ...this.subject(id), successorId });
    if (!payload) return;
    const successor = payload['successor'] as Shown | null;
    if (successor) this.versions.set(successor.id, successor.version);
    this.handOver([id], successor?.id ?? '', String((payload['organization'] as Shown).validTo));
  }

  private handOver(ids: readonly string[], heirId: string, at: string): void {
    const over = new Set(ids);
    for (const id of ids) this.oracle.end(id, at);
    for (const id of this.oracle.living()) {
      const { parentId = null, commandedById = null } = this.oracle.now(id) ?? {};
      const above = parentId !== null && over.has(parentId) ? heirId : parentId;
      const wasPassed = commandedById !== null && over.has(commandedById);
      const led = wasPassed ? (id === heirId ? null : heirId) : commandedById;
      const commander = led !== null && led === above ? null : led;
      if (above === parentId && commander === commandedById) continue;
      if (id === heirId) this.oracle.change(id, at, { parentId: above, commandedById: commander });
      else this.restate(id, at, { parentId: above, commandedById: commander });
    }
  }
}

/** Places among which organizations move. */
export const PLAYED_PLACES = [PLACES.street, PLACES.community, PLACES.neighbour] as const;
