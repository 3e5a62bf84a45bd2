/** “多维”服务: who provides a service to residents. The five that the accounts name. */
export enum ServiceSource {
  COMMUNITY = 'COMMUNITY',
  PROPERTY = 'PROPERTY',
  GOVERNMENT_PURCHASE = 'GOVERNMENT_PURCHASE',
  VOLUNTEERS = 'VOLUNTEERS',
  RESIDENTS = 'RESIDENTS',
}

/** All of them, in the order in which the accounts name them. */
export const SERVICE_SOURCES: readonly ServiceSource[] = Object.values(ServiceSource);
