import { createHash } from 'node:crypto';
import { businessDay, shiftedDay } from '@governance/shared';
import { html, Markup } from './html.js';

/** A certificate as the graph answers it; a name is null while its subgraph does not answer. */
export interface ShownCertificate {
  readonly code: string;
  readonly maskedName: string;
  readonly from: string;
  readonly to: string;
  readonly hours: number;
  readonly activities: number;
  readonly issuedAt: string;
  readonly revokedAt: string | null;
  readonly issuer: Named | null;
  readonly proofs: readonly {
    readonly hours: number;
    readonly activities: number;
    readonly organization: Named | null;
  }[];
}

interface Named {
  readonly name?: string | null;
}

const STYLE = `body{font:1rem/1.6 sans-serif;margin:2rem auto;max-width:40rem;padding:0 1rem;color:#222}
h1{font-size:1.4rem}dt{color:#666}dd{margin:0 0 .6rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #ccc;padding:.3rem .6rem;text-align:left}
.valid{color:#0a6b2d}.void{color:#a4161a}.notice{background:#fff3cd;padding:.5rem 1rem}`;

/** The hash under which the page's own style may be used, and no other. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The page of a certificate that exists, whether or not it still holds. */
export const certificateMarkup = (shown: ShownCertificate, dataNotice: string | null): string =>
  page('志愿服务记录证明', dataNotice, [
    shown.revokedAt === null
      ? html`<p class="valid"><strong>有效</strong>:以下记录与系统一致。</p>`
      : html`<p class="void"><strong>已撤销</strong>:本证明自 ${dayOf(shown.revokedAt)} 起不再有效。</p>`,
    html`<dl>
      <dt>证明编号</dt>
      <dd>${shown.code}</dd>
      <dt>志愿者</dt>
      <dd>${shown.maskedName}</dd>
      <dt>服务期间</dt>
      <dd>${shown.from} 至 ${shiftedDay(shown.to, -1)}</dd>
      <dt>服务时长</dt>
      <dd>${shown.hours} 小时,共 ${shown.activities} 次</dd>
      <dt>开具单位</dt>
      <dd>${shown.issuer === null ? '本人开具' : nameOf(shown.issuer)}</dd>
      <dt>开具日期</dt>
      <dd>${dayOf(shown.issuedAt)}</dd>
    </dl>`,
    html`<table>
      <caption>
        谁记录谁证明
      </caption>
      <thead>
        <tr>
          <th scope="col">证明单位</th>
          <th scope="col">时长(小时)</th>
          <th scope="col">次数</th>
        </tr>
      </thead>
      <tbody>
        ${shown.proofs.map(
          ({ organization, hours, activities }) =>
            html`<tr>
              <td>${nameOf(organization)}</td>
              <td>${hours}</td>
              <td>${activities}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  ]);

/** The page for a code under which there is none, however it is wrong. */
export const unknownMarkup = (dataNotice: string | null): string =>
  page('未找到证明', dataNotice, [
    html`<p class="void">没有这个编号的志愿服务记录证明。</p>`,
    html`<p>请核对证明上的 14 位编号;编号有误、证明不存在时都显示本页。</p>`,
  ]);

/** The page for when it cannot be told. */
export const unavailableMarkup = (dataNotice: string | null): string =>
  page('暂时无法查验', dataNotice, [html`<p>志愿服务系统暂时没有应答,请稍后再试。</p>`]);

const page = (title: string, dataNotice: string | null, parts: readonly Markup[]): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${new Markup(`<style>${STYLE}</style>`)}
      </head>
      <body>
        ${dataNotice === null ? [] : [html`<p class="notice">${dataNotice}</p>`]}
        <h1>${title}</h1>
        ${parts}
      </body>
    </html> `.text;

const nameOf = (organization: Named | null): string => organization?.name ?? '(单位名称暂不可用)';
const dayOf = (instant: string): string => businessDay(new Date(instant));
