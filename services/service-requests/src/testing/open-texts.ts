import { randomUUID } from 'node:crypto';
import { onTeam, SPONSOR } from './joint-cast.js';
import { CITY, COMMUNITY, DISTRICT, STREET, WATER } from './places.js';
import { OFFICER, received, walk } from './requests.js';
import { TERMS } from './sla-terms.js';
import { STREET_OFFICE } from './supervision-cast.js';
import { administrator, districtSupervisor } from './viewers.js';
import { always, type FreeText, key } from './working-texts.js';

const ADMINISTRATOR = administrator(CITY);
const CITY_SUPERVISOR = districtSupervisor(CITY);
const MEMBER = { organizationId: WATER, post: '水务岗', people: 1 };

const open = (prepare: FreeText['prepare']): FreeText => ({ readBy: 'EVERYBODY', prepare });

const item = (text: object) => ({
  ...{ divisionCode: DISTRICT, code: randomUUID(), kind: 'ON_APPLICATION', name: '社会保障卡' },
  ...{ visitsRequired: 1, online: true, ...key(), ...text },
});
const changedItem =
  (field: string): FreeText['prepare'] =>
  async (test) => {
    const answer = await test.ask(
      ADMINISTRATOR,
      `mutation ($input: RegisterServiceItemInput!) { registerServiceItem(input: $input) { serviceItem { id } } }`,
      { input: item({}) },
    );
    const { id } = (answer.data as { registerServiceItem: { serviceItem: { id: string } } })
      .registerServiceItem.serviceItem;
    return {
      ...{ mutation: 'updateServiceItem', by: ADMINISTRATOR },
      input: (text) => ({ id, expectedVersion: 1, [field]: text }),
    };
  };

const PUBLISHED = { problem: '小区停水', result: '当日恢复' };
const publishing =
  (field: string): FreeText['prepare'] =>
  async (test) => {
    const { id, version } = await walk(test, await received(test), [
      ['ANSWER', OFFICER, { reason: '已答复' }],
    ]);
    return {
      ...{ mutation: 'publishServiceRequest', by: OFFICER },
      input: (text) => ({ requestId: id, expectedVersion: version, ...PUBLISHED, ...key(), [field]: text }),
    };
  };
const withdrawing: FreeText['prepare'] = async (test) => {
  const { input } = await publishing('problem')(test);
  const answer = await test.ask(
    OFFICER,
    `mutation ($input: PublishServiceRequestInput!) { publishServiceRequest(input: $input) { disclosure { id } } }`,
    { input: input('小区停水') },
  );
  const { id } = (answer.data as { publishServiceRequest: { disclosure: { id: string } } })
    .publishServiceRequest.disclosure;
  return {
    ...{ mutation: 'withdrawDisclosure', by: OFFICER },
    input: (reason) => ({ id, expectedVersion: 1, reason }),
  };
};

const team = (of: (text: string) => object) =>
  open(
    always('formJointEnforcementTeam', SPONSOR, (text) => ({
      ...{
        divisionCode: STREET,
        name: randomUUID(),
        remit: '占道经营',
        leadId: STREET_OFFICE,
        members: [MEMBER],
      },
      ...{ ...key(), ...of(text) },
    })),
  );
const revisedTeam = (field: string) =>
  open(async (test) => {
    const formed = await onTeam(test, 'form', { divisionCode: COMMUNITY, name: randomUUID() });
    return {
      ...{ mutation: 'reviseJointEnforcementTeam', by: SPONSOR },
      input: (text) => ({ id: formed.team?.id, expectedVersion: 1, [field]: text }),
    };
  });

/** Texts that everybody reads, by their input field. */
export const OPEN_TEXTS: Readonly<Record<string, FreeText>> = {
  'DefineServiceCategoryInput.name': open(
    always('defineServiceCategory', ADMINISTRATOR, (name) => ({
      ...{ divisionCode: CITY, code: `T${randomUUID().slice(0, 8).toUpperCase()}`, name },
      ...{ priority: 'ROUTINE', expectedVersion: 0 },
    })),
  ),
  'DefineCompositePresetInput.name': open(
    always('defineCompositePreset', ADMINISTRATOR, (name) => ({
      ...{ divisionCode: CITY, name, year: 2027, expectedVersion: 0 },
      ...{ responseWeight: 400, resolutionWeight: 300, satisfactionWeight: 300 },
    })),
  ),
  ...Object.fromEntries(
    ['name', 'description', 'venue'].flatMap((field) => [
      [
        `RegisterServiceItemInput.${field}`,
        open(always('registerServiceItem', ADMINISTRATOR, (text) => item({ [field]: text }))),
      ],
      [`UpdateServiceItemInput.${field}`, open(changedItem(field))],
    ]),
  ),
  ...Object.fromEntries(
    ['problem', 'result', 'redactionNote'].map((field) => [
      `PublishServiceRequestInput.${field}`,
      open(publishing(field)),
    ]),
  ),
  'WithdrawDisclosureInput.reason': open(withdrawing),
  ...Object.fromEntries(
    ['name', 'evidence'].map((field) => [
      `PublishSlaPolicyInput.${field}`,
      open(
        always('publishSlaPolicy', CITY_SUPERVISOR, (text) => ({
          ...{ divisionCode: CITY, priority: 'ROUTINE', name: '停车', evidence: '办法第三条', terms: TERMS },
          ...{ categoryCode: field === 'name' ? 'PARKING' : 'NOISE', ...key(), [field]: text },
        })),
      ),
    ]),
  ),
  'FormJointEnforcementTeamInput.name': team((name) => ({ name })),
  'FormJointEnforcementTeamInput.remit': team((remit) => ({ remit })),
  'JointEnforcementMemberInput.post': team((post) => ({ members: [{ ...MEMBER, post }] })),
  'ReviseJointEnforcementTeamInput.name': revisedTeam('name'),
  'ReviseJointEnforcementTeamInput.remit': revisedTeam('remit'),
};
