import { businessDay, newEntityId, shiftedDay, type Viewer } from '@governance/shared';
import { type TestService, viewer } from '@governance/shared/testing';
import fc from 'fast-check';
import { PLACES } from './open-volunteers.js';

const COMMUNITIES = [PLACES.community, PLACES.neighbour, PLACES.otherStreet];
const HOST = newEntityId(PLACES.community);
const host = viewer('STREET_OFFICER', { organization: HOST });

/** The calendar year in which the game is played. */
export const GAME_YEAR = Number(businessDay(new Date()).slice(0, 4));
/** Two units whose people play. */
export const GAME_UNITS = [newEntityId(PLACES.community), newEntityId(PLACES.community)] as const;
/** Whoever speaks for each of them. */
export const GAME_SECRETARIES = GAME_UNITS.map((organization) => viewer('UNIT_SECRETARY', { organization }));

const MUTATIONS = {
  register: ['registerVolunteer', 'RegisterVolunteerInput', 'volunteer { id }'],
  checkInUnit: ['checkInUnit', 'CheckInUnitInput', 'checkIn { id }'],
  checkInMember: ['checkInMember', 'CheckInMemberInput', 'checkIn { id }'],
  end: ['endCheckIn', 'EndCheckInInput', 'checkIn { id }'],
  report: ['reportHours', 'ReportHoursInput', 'hourRecord { id }'],
  confirm: ['confirmHours', 'ConfirmHoursInput', 'hourRecord { id }'],
  forget: ['forgetVolunteer', 'ForgetVolunteerInput', 'volunteer { id }'],
} as const;

interface Person {
  readonly id: string;
  readonly unit: number;
  readonly subject: string;
}

const who = fc.nat(3);
const where = fc.constantFrom(...COMMUNITIES);

/** What may happen. */
export const anyMove = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unit' as const), unit: fc.nat(1), where }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('member' as const), who, where }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('end' as const), which: fc.nat(9) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...{ kind: fc.constant('hours' as const), who, where },
      ...{ halves: fc.integer({ min: 1, max: 20 }), isLastYear: fc.boolean(), isConfirmed: fc.boolean() },
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('forget' as const), who }) },
);
type Move = typeof anyMove extends fc.Arbitrary<infer T> ? T : never;

/** What volunteers and units do, played through the mutations, and what must come out of it. */
export class VolunteerGame {
  readonly people: Person[] = [];
  /** Hours that were confirmed in the year, by volunteer and by unit. */
  readonly given = new Map<string, number>();
  private readonly checkIns: string[] = [];
  /** Differs from game to game, so that keys and subjects do. */
  private readonly name = newEntityId(PLACES.community);
  private moves = 0;

  constructor(private readonly city: TestService) {}

  /** Registers two people at home in each unit. */
  async begin(): Promise<this> {
    for (const [index, unit] of [0, 0, 1, 1].entries()) {
      const subject = `${String(index)} of ${this.name}`;
      const id = await this.run('register', viewer('VOLUNTEER', { subject }), {
        ...{ divisionCode: COMMUNITIES[index % 3], name: '王小明', ageBand: 'AGE_30_44' },
        homeOrganizationId: GAME_UNITS[unit],
      });
      this.people.push({ id: id ?? '', unit, subject });
    }
    return this;
  }

  /** Makes a move; one that the rules refuse changes nothing. */
  async play(move: Move): Promise<void> {
    if (move.kind === 'end') await this.end(move.which);
    else if (move.kind === 'unit')
      await this.checkIn('checkInUnit', move.unit, {
        organizationId: GAME_UNITS[move.unit],
        divisionCode: move.where,
      });
    else await this.playPerson(move, this.people[move.who]);
  }

  private async playPerson(move: Exclude<Move, { kind: 'end' | 'unit' }>, person: Person | undefined) {
    if (!person) return;
    const { id, unit, subject } = person;
    if (move.kind === 'member')
      await this.checkIn('checkInMember', unit, { volunteerId: id, divisionCode: move.where });
    else if (move.kind === 'forget')
      await this.run('forget', viewer('VOLUNTEER', { subject }), { id, expectedVersion: 1 });
    else await this.give(move, person);
  }

  private async checkIn(name: 'checkInUnit' | 'checkInMember', unit: number, given: object): Promise<void> {
    const secretary = GAME_SECRETARIES[unit];
    const id = secretary ? await this.run(name, secretary, given) : null;
    if (id !== null) this.checkIns.push(id);
  }

  private async end(which: number): Promise<void> {
    const id = this.checkIns[which % Math.max(this.checkIns.length, 1)];
    for (const secretary of id === undefined ? [] : GAME_SECRETARIES)
      await this.run('end', secretary, { id, expectedVersion: 1 });
  }

  private async give(
    move: Extract<Move, { kind: 'hours' }>,
    { id: volunteerId, unit, subject }: Person,
  ): Promise<void> {
    const hours = move.halves / 2;
    const id = await this.run('report', viewer('VOLUNTEER', { subject }), {
      ...{ volunteerId, divisionCode: move.where, organizationId: HOST, hours },
      ...{ title: '楼道清理', activityKind: 'SERVICE' },
      servedOn: shiftedDay(`${String(GAME_YEAR)}-01-01`, move.isLastYear ? -1 : 0),
    });
    if (id === null || !move.isConfirmed) return;
    await this.run('confirm', host, { id, expectedVersion: 1 });
    for (const holder of move.isLastYear ? [] : [volunteerId, GAME_UNITS[unit] ?? ''])
      this.given.set(holder, (this.given.get(holder) ?? 0) + hours);
  }

  /** Runs a mutation; answers the id of what it changed, or null when it was refused. */
  private async run(name: keyof typeof MUTATIONS, as: Viewer, given: object): Promise<string | null> {
    const [field, type, answer] = MUTATIONS[name];
    this.moves += 1;
    const isCreating = !['end', 'confirm', 'forget'].includes(name);
    const key = `${this.name} ${String(this.moves)}`;
    const document = `mutation($input: ${type}!) { ${field}(input: $input) { ${answer} userErrors { code } } }`;
    const input = isCreating ? { ...given, idempotencyKey: key } : given;
    const answered = await this.city.ask(as, document, { input });
    const data = answered.data as Readonly<Record<string, object | null>> | null;
    const payload = (data?.[field] ?? {}) as Record<string, { id: string } | null>;
    return Object.values(payload).find((it) => it !== null && 'id' in it)?.id ?? null;
  }
}
