import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long one code is shown. */
const WINDOW_MILLISECONDS = 5 * 60 * 1000;
const DIGITS = 6;

/** What of a shift its codes are made from. */
export interface CodeSource {
  readonly shiftId: string;
  /** Known to the database alone. */
  readonly secret: string;
}

/** 签到码: six digits that the organizer shows, and until when. */
export interface AttendanceCode {
  readonly code: string;
  readonly validUntil: Date;
}

/** The code of a shift that is shown at an instant. */
export function attendanceCodeAt(source: CodeSource, at: Date): AttendanceCode {
  const window = windowOf(at);
  return { code: codeOf(source, window), validUntil: new Date((window + 1) * WINDOW_MILLISECONDS) };
}

/** Whether somebody who typed a code saw it: now, or just before it changed. Spaces and full width do not matter. */
export function isAttendanceCode(source: CodeSource, typed: string, at: Date): boolean {
  const digits = Buffer.from(typed.normalize('NFKC').replaceAll(/\s/g, ''));
  return [windowOf(at), windowOf(at) - 1].some((window) => {
    const code = Buffer.from(codeOf(source, window));
    return code.length === digits.length && timingSafeEqual(code, digits);
  });
}

const windowOf = (at: Date): number => Math.floor(at.getTime() / WINDOW_MILLISECONDS);

function codeOf({ shiftId, secret }: CodeSource, window: number): string {
  const digest = createHmac('sha256', secret)
    .update(`${shiftId} ${String(window)}`)
    .digest();
  return String(digest.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
}
