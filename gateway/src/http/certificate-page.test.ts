import { createHash, randomBytes } from 'node:crypto';
import { CASE_NUMBER_CHANCE_BYTES, caseNumber, listen } from '@governance/shared';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { createLogger } from '../logger.js';
import type { ShownCertificate } from './certificate-markup.js';
import { certificatePage } from './certificate-page.js';
import { httpServer } from './http-server.js';

const KNOWN = caseNumber('5301', randomBytes(CASE_NUMBER_CHANCE_BYTES));
const UNKNOWN = caseNumber('5301', randomBytes(CASE_NUMBER_CHANCE_BYTES));
const CERTIFICATE: ShownCertificate = {
  ...{ code: KNOWN, maskedName: '林**', from: '2026-03-01', to: '2026-04-01', hours: 6.5, activities: 2 },
  ...{ issuedAt: '2026-04-02T16:30:00.000Z', revokedAt: null, issuer: { name: '某街道<党工委>' } },
  proofs: [
    { hours: 4, activities: 1, organization: { name: `<script>alert("1")</script>` } },
    { hours: 2.5, activities: 1, organization: null },
  ],
};

describe('the page of a certificate', () => {
  const app = httpServer(createLogger('silent'));
  const asked: unknown[] = [];
  let answer: ExecutionResult;
  let url: string;

  beforeAll(async () => {
    certificatePage(app, {
      door: { admitOther: () => Promise.resolve(undefined) },
      ask: (_, { code }) => {
        asked.push(code);
        const notFound = new GraphQLError('未找到该证明', { extensions: { code: 'NOT_FOUND' } });
        return Promise.resolve(code === KNOWN ? answer : { data: { certificate: null }, errors: [notFound] });
      },
      dataNotice: '演示数据',
    });
    url = await listen(app, { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    asked.length = 0;
    answer = { data: { certificate: CERTIFICATE } };
  });

  async function open(code: string) {
    const response = await fetch(`${url}/certificates/${encodeURIComponent(code)}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  it('shows what was proven, in words, with whatever is not ours escaped', async () => {
    const { status, text } = await open(
      ` ${KNOWN.toLowerCase().slice(0, 5)}-${KNOWN.toLowerCase().slice(5)}`,
    );

    expect(status).toBe(200);
    expect(asked).toEqual([KNOWN]);
    for (const word of [KNOWN, '林**', '2026-03-01 至 2026-03-31', '6.5 小时,共 2 次', '有效', '2026-04-03'])
      expect(text).toContain(word);
    expect(text).toContain('某街道&#60;党工委&#62;');
    expect(text).toContain('单位名称暂不可用');
    expect(text).not.toContain('<script');
    expect(text).toContain('演示数据');
  });

  it('runs no script, loads nothing and is kept by nobody', async () => {
    const { headers, text } = await open(KNOWN);
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');

    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(text).not.toMatch(/\ssrc=|\shref=|\son\w+=|\sstyle=/);
  });

  it('says since when a certificate does not hold any more, and when nobody but the volunteer issued it', async () => {
    answer = {
      data: { certificate: { ...CERTIFICATE, issuer: null, revokedAt: '2026-05-05T02:00:00.000Z' } },
    };
    const { status, text } = await open(KNOWN);

    expect(status).toBe(200);
    expect(text).toContain('自 2026-05-05 起不再有效');
    expect(text).toContain('本人开具');
    expect(text).not.toContain('<strong>有效');
  });

  it('answers a malformed, an altered and an unknown code with the same page, 404', async () => {
    const altered = KNOWN.slice(0, -1) + (KNOWN.endsWith('A') ? 'B' : 'A');
    const pages = await Promise.all(['x', '<b>', '林小满', '../live', altered, UNKNOWN].map(open));

    expect(pages.map(({ status }) => status)).toEqual(Array(6).fill(404));
    expect(new Set(pages.map(({ text }) => text)).size).toBe(1);
    expect(pages[0]?.text).toContain('没有这个编号的志愿服务记录证明');
    expect(pages[0]?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(asked).toEqual([UNKNOWN]);
  });

  it('says that it cannot tell when the graph does not answer', async () => {
    const lost = new GraphQLError('暂不可用', { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
    answer = { data: { certificate: null }, errors: [lost] };
    const { status, text } = await open(KNOWN);

    expect(status).toBe(503);
    expect(text).toContain('请稍后再试');
  });
});
