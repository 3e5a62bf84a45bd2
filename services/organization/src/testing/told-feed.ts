import {
  Movements,
  cityCodeOf,
  type FeedEvent,
  type FeedPage,
  type FeedSource,
  type SubgraphName,
} from '@governance/shared';

/** What another subgraph tells, as this service hears it. */
export class ToldFeed implements FeedSource {
  readonly events: FeedEvent[] = [];

  constructor(readonly name: SubgraphName) {}

  private readonly movements = new Movements();

  follow = (moved: () => void): (() => void) => this.movements.follow(moved);
  head = (): Promise<string> => Promise.resolve(String(this.events.length));

  read = (after: string, limit: number): Promise<FeedPage> => {
    const events = this.events.slice(Number(after), Number(after) + limit);
    return Promise.resolve({
      events,
      next: String(Number(after) + events.length),
      head: String(this.events.length),
    });
  };

  copy = (): Promise<never> => Promise.reject(new Error('nothing is copied'));

  /** Publishes the figures of a place and month, `YYYY-MM`, in an edition. */
  tell(divisionCode: string, month: string, edition: number, figures: readonly object[]): void {
    this.events.push({
      ...{ position: String(this.events.length + 1), id: `${this.name}-${String(this.events.length)}` },
      ...{ type: 'MonthlyFiguresPublished', entity: 'MonthlyFigures' },
      ...{ entityId: `${divisionCode}:${month}`, version: edition, deleted: false },
      ...{ cityCode: cityCodeOf(divisionCode), divisionCode, occurredAt: new Date() },
      payload: { month, figures },
    });
    this.movements.happened();
  }
}
