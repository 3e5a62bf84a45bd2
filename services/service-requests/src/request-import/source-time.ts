/** Tokens of a format, with what they match. */
const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  M: '(?<month>\\d{1,2})',
  D: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};

/** Reads times as another system writes them. */
export type ReadTime = (text: string) => Date | null;

/**
 * A reader of times in a format (`M/D/YYYY H:mm`) and a zone; `ISO` takes RFC 3339 with an offset. Answers null for what
 * is none, also for a day that the calendar does not have and an hour that the zone leaves out. An hour that comes twice
 * is taken the first time.
 */
export function timeReader(format: string, timeZone: string): ReadTime {
  if (format === 'ISO') return readIso;
  const pattern = new RegExp(`^${format.replaceAll(/YYYY|mm|ss|M|D|H|[^A-Za-z0-9]/g, partOf)}$`);
  const zone = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (text) => {
    const { groups } = pattern.exec(text.trim()) ?? {};
    return groups ? instantOf(groups, zone) : null;
  };
}

const partOf = (part: string): string => TOKENS[part] ?? part.replace(/[^A-Za-z0-9 ]/, '\\$&');

function readIso(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text.trim())) return null;
  const at = new Date(text.trim());
  return Number.isNaN(at.getTime()) ? null : at;
}

function instantOf(groups: Readonly<Record<string, string>>, zone: Intl.DateTimeFormat): Date | null {
  const part = (name: string): number => Number(groups[name] ?? 0);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  const wanted = Date.UTC(year, month - 1, day, hour, minute, second);
  const inZone = [year, month, day, hour, minute, second].map(String).map((it) => it.padStart(2, '0'));
  // The offset of the zone around then, before and after a change of clocks; the earlier instant first.
  const candidates = [-DAY_MS, DAY_MS]
    .map((shift) => wanted - offsetAt(new Date(wanted + shift), zone))
    .sort((a, b) => a - b);
  const found = candidates.find((at) => partsAt(new Date(at), zone).join() === inZone.join());
  return found === undefined ? null : new Date(found);
}

const DAY_MS = 86_400_000;
const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** What the clock of the zone shows. */
function partsAt(at: Date, zone: Intl.DateTimeFormat): readonly string[] {
  const shown = new Map(zone.formatToParts(at).map(({ type, value }) => [type, value]));
  return FIELDS.map((field) => shown.get(field) ?? '');
}

/** How far the clock of the zone is ahead of UTC, in milliseconds. */
function offsetAt(at: Date, zone: Intl.DateTimeFormat): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = partsAt(at, zone).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000;
}
