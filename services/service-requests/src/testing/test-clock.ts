/** A clock that stands still until it is set. */
export class TestClock {
  private at: Date;

  constructor(start: string) {
    this.at = new Date(start);
  }

  /** What a service takes for the time. */
  readonly now = (): Date => this.at;

  /** Sets it to an instant, with its offset; a day and a time without one are meant in Shanghai. */
  set(text: string): void {
    this.at = shanghai(text);
  }
}

/** `2026-02-13 16:00` in Shanghai as an instant. */
export const shanghai = (text: string): Date =>
  new Date(/[Z+]/.test(text) ? text : `${text.replace(' ', 'T')}:00+08:00`);
