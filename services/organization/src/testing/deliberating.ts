import type { Viewer } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { type Deliberated, done, doWork } from './joint-work.js';

/** What each step takes, in the order of the steps. */
export const STEPS = ['SET', 'DELIBERATE', 'PUBLICISE', 'EVALUATE', 'REOPEN'] as const;

/** Takes deliberations through their steps, as one viewer. */
export class Deliberating {
  private key = 0;

  constructor(
    private readonly city: TestService,
    private readonly officer: Viewer,
    private readonly parties: { readonly jointBodyId: string; readonly chair: string },
  ) {}

  /** What an opening states, with a key of its own. */
  opening(changes: object = {}): object {
    this.key += 1;
    return {
      ...{ jointBodyId: this.parties.jointBodyId, chairOrganizationId: this.parties.chair },
      ...{ level: 'COMMUNITY', title: '加装电梯', topic: '三栋是否加装电梯', proposer: 'RESIDENTS' },
      ...{ heldAt: '2025-03-01T00:00:00Z', summary: '入户征求', idempotencyKey: `d${String(this.key)}` },
      ...changes,
    };
  }

  /** What a step states. Scores of four people, unless others are given. */
  step({ id, version }: Pick<Deliberated, 'id' | 'version'>, action: string, changes: object = {}): object {
    return {
      ...{ id, action, expectedVersion: version, summary: '内部情况', documentReference: '议〔2025〕1号' },
      ...(action === 'DELIBERATE'
        ? { attendance: 25, decision: '同意加装', decidedByOrganizationId: this.parties.chair }
        : {}),
      ...(action === 'PUBLICISE' ? { notice: '公示七天' } : {}),
      ...(action === 'EVALUATE' ? { outcome: 'NOT_RESOLVED', scores: [0, 1, 0, 2, 1] } : {}),
      ...changes,
    };
  }

  open(changes: object = {}): Promise<Deliberated> {
    return done<Deliberated>(this.city, this.officer, 'openDeliberation', this.opening(changes));
  }

  take(deliberation: Deliberated, action: string, changes: object = {}): Promise<Deliberated> {
    return done<Deliberated>(
      this.city,
      this.officer,
      'advanceDeliberation',
      this.step(deliberation, action, changes),
    );
  }

  /** A deliberation that took the first steps, up to one. */
  async upTo(last: (typeof STEPS)[number]): Promise<Deliberated> {
    let deliberation = await this.open();
    for (const action of STEPS.slice(0, STEPS.indexOf(last) + 1))
      deliberation = await this.take(deliberation, action);
    return deliberation;
  }

  /** The rules that an input breaks. */
  async faultsOf(name: string, input: object): Promise<readonly (readonly string[])[]> {
    const { userErrors } = await doWork<Deliberated>(this.city, this.officer, name, input);
    return userErrors.map(({ code, field }) => [code, field]);
  }
}
