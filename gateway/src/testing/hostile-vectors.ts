import { HOSTILE_DOCUMENTS } from './hostile-documents.js';
import { HOSTILE_MESSAGES } from './hostile-messages.js';

/** What a client may try, and the code of the refusal. */
export const VECTORS = [
  ...Object.entries(HOSTILE_DOCUMENTS).flatMap(([code, bodies]) =>
    Object.entries(bodies).map(([what, text]) => ({ what, code, text, headers: {} })),
  ),
  ...Object.entries(HOSTILE_MESSAGES).flatMap(([code, messages]) =>
    Object.entries(messages).map(([what, { text, headers = {} }]) => ({ what, code, text, headers })),
  ),
];
