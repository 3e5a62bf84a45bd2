import type { SubgraphName } from '@governance/shared';

/** What readiness asks of a subgraph. */
export interface Probed {
  readonly name: SubgraphName;
  isUp(milliseconds: number): Promise<boolean>;
}

/** What `/ready` says. */
export interface ReadyReport {
  readonly status: 'ready' | 'starting' | 'draining';
  readonly subgraphs: Readonly<Partial<Record<SubgraphName, 'up' | 'down'>>>;
}

const PROBE_MS = 1000;
const REMEMBERED_MS = 1000;

/**
 * Whether traffic should come here: not while draining, and not before one subgraph was reached. With some subgraphs
 * down the gateway still gives partial answers, and taking it away would turn a partial outage into a whole one.
 */
export class Readiness {
  private isDraining = false;
  private probed: { readonly at: number; readonly report: Promise<ReadyReport> } | undefined;

  constructor(
    private readonly subgraphs: readonly Probed[],
    private readonly now: () => number = Date.now,
  ) {}

  /** From now on the answer is no. */
  drain(): void {
    this.isDraining = true;
  }

  /** Probes the subgraphs, at most once a second however often it is asked. */
  async report(): Promise<ReadyReport> {
    if (this.isDraining) return { status: 'draining', subgraphs: {} };
    if (!this.probed || this.now() - this.probed.at >= REMEMBERED_MS) {
      this.probed = { at: this.now(), report: this.probe() };
    }
    return this.probed.report;
  }

  private async probe(): Promise<ReadyReport> {
    const states = await Promise.all(
      this.subgraphs.map(async (subgraph) => {
        const isUp = await subgraph.isUp(PROBE_MS);
        return [subgraph.name, isUp ? 'up' : 'down'] as const;
      }),
    );
    const isReachable = states.some(([, state]) => state === 'up');
    return { status: isReachable ? 'ready' : 'starting', subgraphs: Object.fromEntries(states) };
  }
}
