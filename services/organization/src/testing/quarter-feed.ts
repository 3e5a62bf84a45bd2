import {
  Movements,
  type CopyPage,
  type FeedEvent,
  type FeedPage,
  type FeedSource,
  newEntityId,
} from '@governance/shared';

/** The grid subgraph as this service hears of its residential quarters. */
export class QuarterFeed implements FeedSource {
  readonly name = 'grid';
  readonly rows: object[] = [];
  private readonly events: FeedEvent[] = [];

  /** The position after what was told last. */
  get last(): string {
    return String(this.events.length);
  }

  private readonly movements = new Movements();

  follow = (moved: () => void): (() => void) => this.movements.follow(moved);
  head = (): Promise<string> => Promise.resolve(this.last);

  read = (after: string): Promise<FeedPage> =>
    Promise.resolve({ events: this.events.slice(Number(after)), next: this.last, head: this.last });

  copy = (): Promise<CopyPage> => Promise.resolve({ position: '0', rows: this.rows, next: null });

  /** Tells of a quarter; answers its id. */
  tell(
    divisionCode: string,
    { id = newEntityId(divisionCode), version = 1, ...more }: ToldQuarter = {},
  ): string {
    const payload = { divisionCode, name: '某小区', validFrom: '2021-01-01T00:00:00+08:00', ...more };
    this.events.push({
      ...{ position: String(this.events.length + 1), id, entityId: id, version, payload },
      ...{ type: 'ResidentialQuarterCreated', entity: 'ResidentialQuarter', deleted: false },
      ...{ cityCode: id.slice(0, 4), divisionCode, occurredAt: new Date() },
    });
    this.movements.happened();
    return id;
  }
}

interface ToldQuarter {
  readonly id?: string;
  readonly version?: number;
  readonly name?: string;
  readonly validFrom?: string;
}
