import { Movements, type CopyPage, type FeedEvent, type FeedPage, type FeedSource } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { COMMUNITY, PLACES } from './places.js';

/** The grid subgraph as this service hears of it: what a test tells. */
export class ToldGridFeed implements FeedSource {
  readonly name = 'grid';
  private readonly events: FeedEvent[] = [];

  private readonly movements = new Movements();

  follow = (moved: () => void): (() => void) => this.movements.follow(moved);
  head = (): Promise<string> => Promise.resolve(String(this.events.length));

  read = (after: string): Promise<FeedPage> => {
    const head = String(this.events.length);
    return Promise.resolve({ events: this.events.slice(Number(after)), next: head, head });
  };

  copy = (noun: string): Promise<CopyPage> =>
    Promise.resolve({ position: '0', rows: noun === 'Division' ? PLACES : [], next: null });

  /** Answers where a request lies, as the grid subgraph does. */
  answer(requestId: string, payload: object, cityCode = '5301'): void {
    this.events.push({
      ...{ position: String(this.events.length + 1), id: requestId.slice(5), version: 1, deleted: false },
      ...{ type: 'gridId' in payload ? 'GridLocated' : 'NoGrid', entity: 'LocatedRequest' },
      ...{ entityId: requestId, cityCode, divisionCode: COMMUNITY, occurredAt: new Date() },
      payload: { requestId, ...payload },
    });
    this.movements.happened();
  }

  /** Waits until a service has read all that was told: for its position, never for a time. */
  async followedBy(test: TestService): Promise<void> {
    const wanted = await this.head();
    for (;;) {
      const { details } = await test.service.readiness();
      const { follows } = details as { readonly follows: readonly { readonly position: string | null }[] };
      if (follows.every(({ position }) => position === wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
