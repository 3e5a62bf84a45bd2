import { byPlace } from '../directory/directory-order.js';
import type { ServiceStation } from './service-station.js';

/** Service stations are listed by place, then by age. */
export const SERVICE_STATION_ORDER = byPlace<ServiceStation>('serviceStations');
