import { EntitySchema } from 'typeorm';

interface CampaignRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  title: string;
  organizedById: string;
  startedOn: string;
  endedOn: string | null;
  participants: number;
  amountCents: number;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'campaign_pkey' } as const;

/** Campaigns, as sums. */
export const campaignTable = new EntitySchema<CampaignRow>({
  name: 'Campaign',
  tableName: 'campaign',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: key,
    divisionCode: { type: 'text', name: 'division_code' },
    divisionCodeThen: { type: 'text', name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    title: { type: 'text' },
    organizedById: { type: 'text', name: 'organized_by_id' },
    startedOn: { type: 'date', name: 'started_on' },
    endedOn: { type: 'date', name: 'ended_on', nullable: true },
    participants: { type: 'integer', default: 0 },
    amountCents: { type: 'bigint', name: 'amount_cents', default: 0 },
  },
  checks: [{ name: 'campaign_sums', expression: 'participants >= 0 AND amount_cents >= 0' }],
  indices: [
    { name: 'campaign_division', columns: ['cityCode', 'divisionCode', 'startedOn', 'id'] },
    { name: 'campaign_organizer', columns: ['cityCode', 'organizedById', 'startedOn', 'id'] },
  ],
});
