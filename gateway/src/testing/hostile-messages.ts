import { body, deep } from './hostile-documents.js';

/** A request that is odd as a message, whatever it asks. */
interface Message {
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const QUESTION = body('{ volunteerCount }');
const typed = (type: string, text = QUESTION): Message => ({ text, headers: { 'content-type': type } });

/** Odd messages by the code of the refusal. */
export const HOSTILE_MESSAGES: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  CHARSET_UNSUPPORTED: {
    'a body in UTF-7': typed('application/json; charset=utf-7'),
    'a body in UTF-16': typed('application/json;charset="UTF-16"'),
    'a body in no encoding that exists': typed('application/json; charset=x-none'),
  },
  BAD_REQUEST: {
    'a prototype as a key of JSON': {
      text: '{"query":"{ volunteerCount }","variables":{"__proto__":{"a":1}}}',
    },
    '100,000 lists for a body': { text: deep(100_000, '[', '', ']') },
    'an array of operations': { text: `[${QUESTION},${QUESTION}]` },
    'UTF-16 that says nothing': { text: Buffer.from(QUESTION, 'utf16le').toString('latin1') },
    'plain text': typed('text/plain'),
    'a form': typed('application/x-www-form-urlencoded', 'query=%7B+volunteerCount+%7D'),
    'a form in parts': typed('multipart/form-data; boundary=a', '--a\r\n\r\n--a--'),
    'no body': { text: '' },
  },
  REQUEST_TOO_LARGE: { 'a body of three megabytes': { text: ' '.repeat(3 * 1024 * 1024) } },
  HEADERS_TOO_LARGE: {
    '200 headers': {
      text: QUESTION,
      headers: Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`x-${String(n)}`, '1'])),
    },
    'headers of 100 kilobytes': { text: QUESTION, headers: { 'x-long': 'a'.repeat(100_000) } },
  },
};
