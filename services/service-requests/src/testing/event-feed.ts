import { Movements, type CopyPage, type FeedEvent, type FeedPage, type FeedSource } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { COMMUNITY, GRID, PLACES } from './places.js';

/** Another subgraph as this service hears of what is to go on as requests. */
export class EventFeed implements FeedSource {
  private readonly events: FeedEvent[] = [];

  constructor(readonly name: 'grid' | 'volunteers' = 'grid') {}

  private readonly movements = new Movements();

  follow = (moved: () => void): (() => void) => this.movements.follow(moved);
  head = (): Promise<string> => Promise.resolve(String(this.events.length));

  read = (after: string): Promise<FeedPage> => {
    const head = String(this.events.length);
    return Promise.resolve({ events: this.events.slice(Number(after)), next: head, head });
  };

  copy = (noun: string): Promise<CopyPage> =>
    Promise.resolve({ position: '0', rows: noun === 'Division' ? PLACES : [], next: null });

  /** Tells that an event asks for a request; what is given takes the place of what is sound. */
  escalate(entityId: string, payload: object = {}, more: Partial<FeedEvent> = {}): void {
    const sound = { divisionCode: COMMUNITY, gridId: GRID.id, categoryCode: 'FACILITY', title: '井盖松动' };
    this.events.push({
      ...{ position: String(this.events.length + 1), id: entityId, entityId, version: 2 },
      ...{ type: 'GridEventEscalated', entity: 'GridEvent', cityCode: '5301', divisionCode: COMMUNITY },
      ...{ occurredAt: new Date(), deleted: false, ...more },
      payload: more.payload ?? { ...sound, description: null, ...payload },
    });
    this.movements.happened();
  }

  /** Resolves when a service has applied all that was told. */
  async followedBy({ service }: TestService): Promise<void> {
    const wanted = await this.head();
    for (;;) {
      const { details } = await service.readiness();
      const { follows } = details as { readonly follows: readonly { readonly position: string | null }[] };
      if (follows.every(({ position }) => position === wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
