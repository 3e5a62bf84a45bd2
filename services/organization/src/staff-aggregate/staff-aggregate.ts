/** 队伍概况: counts and a mean of the staff of an organization on a day. Never persons. */
export interface StaffAggregate {
  readonly id: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly organizationId: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly countedOn: string;
  /** How many people work there. */
  readonly headcount: number;
  /** 编制: how many posts it may fill. */
  readonly established: number | null;
  readonly fullTime: number | null;
  readonly partTime: number | null;
  /** In years. */
  readonly meanAge: number | null;
  /** How many hold a bachelor's degree or a higher one. */
  readonly bachelorPlus: number | null;
  /** How many have a relevant speciality or experience (党建、公共管理、法学、公共卫生等). */
  readonly relevantBackground: number | null;
}
