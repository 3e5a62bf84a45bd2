/** A message of an event stream, as WHATWG HTML says that it is read. */
interface Message {
  readonly type: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Somebody who follows changes over HTTP. */
export interface Follower {
  /** The first message of this type that fits, from those that came and those that will. Rejects when the stream ends. */
  first(type: string, fits?: (message: Message) => boolean): Promise<Message>;
  /** All messages that were read so far. */
  readonly seen: readonly Message[];
  close(): void;
}

/** Follows a stream of changes with a token, from the id of a last message where one is given. */
export function followChanges(url: string, token: string, lastEventId?: string): Follower {
  const closing = new AbortController();
  const headers = {
    authorization: `Bearer ${token}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  };
  const messages: Message[] = [];
  const reading = messagesOf(url, headers, closing.signal);
  return {
    seen: messages,
    first: async (type, fits = () => true) => {
      for (;;) {
        const found = messages.find((message) => message.type === type && fits(message));
        if (found) return found;
        const { value } = await reading.next();
        if (!value) throw new Error(`the stream ended without ${type}`);
        messages.push(value);
      }
    },
    close: () => {
      closing.abort();
    },
  };
}

async function* messagesOf(
  url: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): AsyncGenerator<Message, undefined> {
  const answer = await fetch(url, { headers, signal });
  if (!answer.ok) throw new Error(`${String(answer.status)} ${await answer.text()}`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(piece, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const message = messageOf(block);
      if (message) yield message;
    }
  }
  return undefined;
}

/** A block without data is no message. */
function messageOf(block: string): Message | null {
  const fields = new Map(
    block.split('\n').map((line) => {
      const [name = '', ...rest] = line.split(': ');
      return [name, rest.join(': ')] as const;
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return null;
  return {
    type: fields.get('event') ?? 'message',
    id: fields.get('id') ?? '',
    data: JSON.parse(data) as Message['data'],
  };
}
