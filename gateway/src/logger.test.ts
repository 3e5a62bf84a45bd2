import { createLogger } from './logger.js';

describe('the log', () => {
  it('removes tokens and variables also where somebody logs them', () => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line) => lines.push(line) });

    logger.info({ authorization: 'hunter2', request: { variables: { phone: 'hunter2' } } }, 'first');
    logger.info(
      { req: { headers: { authorization: 'hunter2', 'x-governance-envelope': 'hunter2' } } },
      'second',
    );
    logger.info({ token: 'hunter2', kept: 'kept' }, 'third');
    logger.error({ err: Object.assign(new Error('refused'), { parameters: ['hunter2'] }) }, 'fourth');

    expect(lines).toHaveLength(4);
    expect(lines.join()).not.toContain('hunter2');
    expect(lines.join()).toContain('kept');
  });
});
