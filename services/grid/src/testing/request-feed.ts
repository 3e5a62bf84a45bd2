import { Movements, type FeedEvent, type FeedSource, newEntityId } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { COMMUNITY } from './adjusted-city.js';

/** What a test tells of a request, beside its payload. */
interface Told {
  readonly type?: string;
  readonly entity?: string;
  readonly version?: number;
  readonly occurredAt?: Date;
  readonly cityCode?: string;
}

/** The service-requests subgraph as this service hears of it. */
export class RequestFeed implements FeedSource {
  readonly name = 'service-requests';
  private readonly events: FeedEvent[] = [];

  private readonly movements = new Movements();

  follow = (moved: () => void): (() => void) => this.movements.follow(moved);
  head = (): Promise<string> => Promise.resolve(String(this.events.length));
  read: FeedSource['read'] = (after) => {
    const head = String(this.events.length);
    return Promise.resolve({ events: this.events.slice(Number(after)), next: head, head });
  };
  copy = (): never => {
    throw new Error('nothing of service-requests is copied');
  };

  tell(entityId: string, payload: object, told: Told = {}): void {
    this.events.push({
      ...{ position: String(this.events.length + 1), id: newEntityId(COMMUNITY).slice(5) },
      ...{ type: 'RequestReceived', entity: 'ServiceRequest', version: 1, occurredAt: new Date() },
      ...{ entityId, cityCode: '5301', divisionCode: COMMUNITY, deleted: false, ...told },
      payload: { id: entityId, ...payload },
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
