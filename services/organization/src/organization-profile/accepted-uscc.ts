import { foldUscc, hasRole, parseUscc, usccProblem, type Viewer } from '@governance/shared';

/**
 * A code as it is stored. Throws `USCC_LENGTH`, `USCC_ALPHABET`, `USCC_DIVISION_UNKNOWN` or `USCC_CHECKSUM` on `uscc`.
 * A machine may bring one whose check alone fails: such codes of the pilot era are in use. It bears a warning then.
 */
export function acceptedUscc(text: string, viewer: Viewer): string {
  if (hasRole(viewer, 'INTEGRATION') && usccProblem(text) === 'CHECKSUM') return foldUscc(text);
  return parseUscc(text, 'uscc');
}
