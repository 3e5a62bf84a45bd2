import { untilAborted } from './deadline.js';

/** One question to a single flight. */
export interface Flyer<T> {
  /** Equal for questions that may share an answer; null for one that may not. */
  readonly key: string | null;
  /** Fires when this one asker no longer waits. */
  readonly signal: AbortSignal;
  /** How long it would wait. */
  readonly milliseconds: number;
  /** Asks. The signal fires when nobody waits any more. */
  readonly ask: (signal: AbortSignal) => Promise<T>;
  /** A copy that its owner may change. */
  readonly copy: (answer: T) => T;
}

interface Flight<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  readonly endsAt: number;
  /** Who waits now, and whether it was ever more than one. */
  waiting: number;
  isShared: boolean;
}

/** Asks an equal question that is under way only once. */
export class SingleFlight<T> {
  private readonly flights = new Map<string, Flight<T>>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The answer to a question, of its own or of an equal one that is under way. */
  async fly(flyer: Flyer<T>): Promise<T> {
    const known = flyer.key === null ? undefined : this.flights.get(flyer.key);
    if (known && this.mayJoin(known, flyer)) {
      known.isShared = true;
      return this.ride(known, flyer);
    }
    return this.ride(this.start(flyer), flyer);
  }

  /** A flight ends when the one who began it would wait no longer: not with one that has much less time. */
  private mayJoin({ controller, endsAt }: Flight<T>, { milliseconds }: Flyer<T>): boolean {
    return !controller.signal.aborted && endsAt - this.now() >= milliseconds / 2;
  }

  private start({ key, milliseconds, ask }: Flyer<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = {
      controller,
      answer: ask(controller.signal).finally(() => {
        if (key !== null && this.flights.get(key) === flight) this.flights.delete(key);
      }),
      endsAt: this.now() + milliseconds,
      waiting: 0,
      isShared: false,
    };
    if (key !== null) this.flights.set(key, flight);
    return flight;
  }

  private async ride(flight: Flight<T>, { signal, copy }: Flyer<T>): Promise<T> {
    flight.waiting += 1;
    try {
      const answer = await untilAborted(signal, flight.answer);
      return flight.isShared ? copy(answer) : answer;
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0 && signal.aborted) flight.controller.abort(signal.reason);
    }
  }
}
