import { byPlace } from '../directory/directory-order.js';
import type { CommandCenter } from './command-center.js';

/** Command centres are listed by place, then by age. */
export const COMMAND_CENTER_ORDER = byPlace<CommandCenter>('commandCenters');
