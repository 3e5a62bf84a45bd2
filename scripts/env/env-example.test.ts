import { z } from 'zod';
import { envFaults } from './env-faults.js';
import type { EnvGroup } from './env-groups.js';
import { envText } from './env-text.js';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

const group = (shape: z.ZodRawShape): EnvGroup => ({
  title: 'a process',
  schema: z.object(shape),
  use: 'show',
});

const GROUPS = [
  group({
    URL: z.url().describe('where'),
    PORT: z.coerce.number().default(4000).describe('which port'),
    LIST: z
      .string()
      .default('1,2')
      .transform((text) => text.split(','))
      .describe('which ones'),
    LOUD: flag.default(false).describe('whether to shout'),
    NOTE: z.string().optional().describe('what to say'),
  }),
];

describe('.env.example', () => {
  const text = envText(GROUPS);

  it('states every variable with description and default, by process', () => {
    expect(text).toContain(`# --- a process ---

# where
# URL=<required>

# which port
# PORT=4000

# which ones
# LIST=1,2

# whether to shout
# LOUD=false

# what to say
# NOTE=
`);
  });

  it('leaves what must be filled in open', () => {
    const filled = envText([{ ...group({ KEY: z.string().describe('a secret') }), use: 'fill in' }]);

    expect(filled).toContain('\nKEY=\n');
  });

  it('passes when it is what the schemas say', () => {
    expect(envFaults(text, GROUPS)).toEqual([]);
  });

  it('has a fault for a variable that is missing', () => {
    expect(envFaults(text.replace('# PORT=4000\n', ''), GROUPS)).toEqual(['missing: a process › PORT']);
  });

  it('has a fault for a variable that nobody reads', () => {
    expect(envFaults(`${text}\n# OLD=1\n`, GROUPS)).toEqual(['unknown: a process › OLD']);
  });

  it('has a fault for a default that has changed', () => {
    expect(envFaults(text.replace('PORT=4000', 'PORT=5000'), GROUPS)).toEqual([
      'a description, a default or the order has changed',
    ]);
  });

  it('cannot be made of a variable without a description', () => {
    expect(() => envText([group({ BARE: z.string() })])).toThrow('BARE has no description');
  });
});
