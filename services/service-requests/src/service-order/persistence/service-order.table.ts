import { EntitySchema } from 'typeorm';

interface ServiceOrderRow {
  cityCode: string;
  id: string;
  divisionCode: string;
  divisionCodeThen: string | null;
  version: number;
  title: string;
  description: string | null;
  requestedById: string | null;
  branchId: string;
  departmentId: string | null;
  status: string;
  openedAt: Date;
  verdict: string | null;
  deliveredAt: Date | null;
  judgedAt: Date | null;
}

const key = { type: 'text', primary: true, primaryKeyConstraintName: 'service_order_pkey' } as const;
const text = { type: 'text' } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

/** Service orders as they stand now. */
export const serviceOrderTable = new EntitySchema<ServiceOrderRow>({
  name: 'ServiceOrder',
  tableName: 'service_order',
  columns: {
    cityCode: { ...key, name: 'city_code' },
    id: { ...key },
    divisionCode: { ...text, name: 'division_code' },
    divisionCodeThen: { ...text, name: 'division_code_then', nullable: true },
    version: { type: 'integer' },
    title: { ...text },
    description: { ...text, nullable: true },
    requestedById: { ...text, name: 'requested_by_id', nullable: true },
    branchId: { ...text, name: 'branch_id' },
    departmentId: { ...text, name: 'department_id', nullable: true },
    status: { ...text },
    openedAt: { ...instant, name: 'opened_at' },
    verdict: { ...text, nullable: true },
    deliveredAt: { ...instant, name: 'delivered_at', nullable: true },
    judgedAt: { ...instant, name: 'judged_at', nullable: true },
  },
  checks: [
    {
      name: 'service_order_department',
      expression: "status NOT IN ('PLACED', 'ACCEPTED', 'DELIVERED', 'JUDGED') OR department_id IS NOT NULL",
    },
    {
      name: 'service_order_delivered',
      expression: "(delivered_at IS NOT NULL) = (status IN ('DELIVERED', 'JUDGED'))",
    },
    {
      name: 'service_order_judged',
      expression: "(judged_at IS NOT NULL) = (status = 'JUDGED') AND (verdict IS NULL) = (judged_at IS NULL)",
    },
  ],
  indices: [
    { name: 'service_order_place', columns: ['cityCode', 'divisionCode', 'openedAt', 'id'] },
    { name: 'service_order_branch', columns: ['cityCode', 'branchId', 'openedAt', 'id'] },
    { name: 'service_order_department_index', columns: ['cityCode', 'departmentId', 'openedAt', 'id'] },
    { name: 'service_order_requester', columns: ['cityCode', 'requestedById', 'openedAt', 'id'] },
  ],
});
