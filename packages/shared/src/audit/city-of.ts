import { NATIONWIDE } from '../events/event.js';
import type { Viewer } from '../trust/viewer.js';

/** The city of a division code, of a grid code or of an entity id; null for any other text. */
export const cityOfCodeOrId = (text: string): string | null =>
  /^(\d{12}|\d{15}|\d{4}-[0-9a-f]{8}-[0-9a-f-]{27})$/.test(text) ? text.slice(0, 4) : null;

/** The city that a viewer works in, or `NATIONWIDE`. */
export const cityOfViewer = ({ organization, jurisdictions }: Viewer): string =>
  (organization === null ? null : cityOfCodeOrId(organization)) ??
  cityOfCodeOrId(jurisdictions[0]?.from ?? '') ??
  NATIONWIDE;
