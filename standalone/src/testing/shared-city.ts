import { atTheEnd } from '@governance/shared/testing';
import { type City, openCity, type Way } from './open-city.js';

/** What the test files that share a city do with it. */
export type Use = 'ASKED' | 'CHANGED';

/** One user's share in a city. */
export interface CityShare {
  /** Opens the city unless another user has. */
  open(): Promise<City>;
  /** To be called by a user who is done: the last one stops the city. */
  giveBack(): Promise<void>;
}

/**
 * Shares a city among all blocks of tests that ask for one while they are described and use it alike: opening one
 * takes longer than most files run. A file that changes something never shares with one that compares what it reads.
 */
export function shareCity(way: Way, use: Use): CityShare {
  const key = `${way} ${use}`;
  const place = places.get(key) ?? new SharedPlace(way);
  places.set(key, place);
  return place.share();
}

const places = new Map<string, SharedPlace>();

class SharedPlace {
  private users = 0;
  private city: Promise<City> | null = null;

  constructor(private readonly way: Way) {}

  share(): CityShare {
    this.users += 1;
    return {
      open: () => (this.city ??= this.opened()),
      giveBack: async () => {
        this.users -= 1;
        if (this.users === 0) await this.close();
      },
    };
  }

  private async opened(): Promise<City> {
    // Jest runs no hook of a block whose tests it leaves out: that user never gives back.
    atTheEnd(() => this.close());
    try {
      return await openCity(this.way);
    } catch (error) {
      // The next user has a try of its own.
      this.city = null;
      throw error;
    }
  }

  private async close(): Promise<void> {
    const city = this.city;
    this.city = null;
    await (await city)?.stop();
  }
}
