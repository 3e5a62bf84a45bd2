import { newEntityId } from '@governance/shared';
import type { TestService } from '@governance/shared/testing';
import { ABOLISHED, emptyCity, openCity } from '../testing/open-city.js';
import { faultsOf, REGISTER_CHANGES, RegisterDesk } from '../testing/register-desk.js';
import { Seed } from '../testing/seed.js';

const FUTURE = '2999-01-01T00:00:00Z';

describe('an entry of the register', () => {
  let city: TestService;
  let desk: RegisterDesk;

  beforeAll(async () => {
    city = await openCity();
    desk = new RegisterDesk(city);
  });
  afterAll(() => city.stop());
  beforeEach(() => emptyCity(city.owner));

  it.each([
    ['an unknown kind', { kind: 'NO_SUCH_KIND' }, [['INVALID_INPUT', 'kind']]],
    ['a malformed kind', { kind: '信访' }, [['INVALID_INPUT', 'kind']]],
    ['an empty title', { title: ' ' }, [['INVALID_INPUT', 'title']]],
    ['a resident ID in it', { title: '11010519491231002X' }, [['PERSONAL_ID_IN_TEXT', 'title']]],
    ['a mobile in it', { legalBasis: '咨询 13800138000' }, [['CONTACT_IN_PUBLIC_TEXT', 'legalBasis']]],
    ['an empty category', { category: '' }, [['INVALID_INPUT', 'category']]],
    ['a document of 101 characters', { document: '文'.repeat(101) }, [['INVALID_INPUT', 'document']]],
    ['less than nothing', { quantity: -1 }, [['INVALID_INPUT', 'quantity']]],
    ['three decimals', { quantity: 1.005 }, [['INVALID_INPUT', 'quantity']]],
    ['so few people', { kind: 'MEMBERS_DEVELOPED', quantity: 4 }, [['INVALID_INPUT', 'quantity']]],
    ['so few people in a survey', { kind: 'NEEDS_SURVEY', quantity: 1 }, [['INVALID_INPUT', 'quantity']]],
    ['an empty decision', { decision: { text: '' } }, [['INVALID_INPUT', 'decision']]],
    [
      'a day that is none',
      { decision: { text: '同意', decidedOn: '2025-02-30' } },
      [['INVALID_INPUT', 'decision']],
    ],
    [
      'a decision to come',
      { decision: { text: '同意', decidedOn: '2999-01-01' } },
      [['INVALID_INPUT', 'decision']],
    ],
    ['a subject of no demand', { subject: '老年人台账' }, [['INVALID_INPUT', 'subject']]],
    ['a beginning in another age', { validFrom: FUTURE }, [['INVALID_INPUT', 'validFrom']]],
    [
      'an end before its beginning',
      { validFrom: '2025-02-01T00:00:00Z', validTo: '2025-01-01T00:00:00Z' },
      [['INVALID_INPUT', 'validTo']],
    ],
    ['a malformed place', { divisionCode: '53' }, [['DIVISION_CODE_MALFORMED', 'divisionCode']]],
    ['an unknown place', { divisionCode: '530112003888' }, [['DIVISION_UNKNOWN', 'divisionCode']]],
    ['an abolished place', { divisionCode: ABOLISHED }, [['INVALID_INPUT', 'divisionCode']]],
    [
      'an organization elsewhere',
      { organizationId: newEntityId('1101') },
      [['INVALID_INPUT', 'organizationId']],
    ],
    [
      'an unknown decider',
      { decision: { text: '同意', decidedById: newEntityId('5301') } },
      [['INVALID_INPUT', 'decision']],
    ],
    [
      'several faults at once',
      { title: '', quantity: -1, subject: '台账', validFrom: FUTURE },
      [
        ['INVALID_INPUT', 'title'],
        ['INVALID_INPUT', 'quantity'],
        ['INVALID_INPUT', 'subject'],
        ['INVALID_INPUT', 'validFrom'],
      ],
    ],
  ])('is refused for %s, and nothing is changed', async (_, changes, expected) => {
    const refused = await desk.run(REGISTER_CHANGES.add, desk.wanted(changes));

    expect(faultsOf(refused)).toEqual(expected);
    for (const table of ['register_entry', 'outbox', 'idempotency_key', 'stat_delta'])
      expect(await city.owner.query(`SELECT * FROM ${table}`)).toEqual([]);
  });

  it.each([
    ['without what is asked for', { subject: null }, [['INVALID_INPUT', 'subject']]],
    ['for nothing but punctuation', { subject: '《》' }, [['INVALID_INPUT', 'subject']]],
    ['by nobody', { organizationId: null }, [['INVALID_INPUT', 'organizationId']]],
    ['in the future', { validFrom: FUTURE }, [['INVALID_INPUT', 'validFrom']]],
    ['that ends before it is closed', { validTo: '2026-12-31T00:00:00Z' }, [['INVALID_INPUT', 'validTo']]],
  ])('that is a demand is refused %s', async (_, changes, expected) => {
    const department = await new Seed(city.owner).organization();
    const refused = await desk.run(REGISTER_CHANGES.add, desk.demand(department, changes));

    expect(faultsOf(refused)).toEqual(expected);
  });

  it('may name exactly as many people as cannot be told apart', async () => {
    expect(await desk.add({ kind: 'NEEDS_SURVEY', quantity: 5 })).toMatchObject({
      quantity: 5,
      unit: 'person',
    });
    expect(await desk.add({ kind: 'NEEDS_SURVEY', quantity: 0 })).toMatchObject({ quantity: 0 });
  });
});
