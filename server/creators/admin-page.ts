import { html, raw } from 'hono/html';
import { PAGE_STYLE } from '../page-style.ts';
import { followersOf } from './commands.ts';
import type { CreatorRow } from './creator-row.ts';

const STYLE = `${PAGE_STYLE}
header { margin-bottom: 24px; }
article { background: var(--surface); border: 1px solid var(--rule); border-radius: 10px; padding: 16px;
  margin-bottom: 12px; display: grid; gap: 12px; }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
input { flex: 1 1 12rem; min-width: 0; min-height: 44px; padding: 0 12px; font: inherit; color: inherit;
  border: 1px solid var(--rule); border-radius: 6px; background: var(--surface); }
[role=status] { padding: 12px 16px; margin-bottom: 16px; border-radius: 10px; background: var(--brand-soft); }
`;

/** What the page allows: its own style and its own forms. */
export const ADMIN_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADINGS = {
  applied: 'Waiting',
  none: 'Not applied',
  approved: 'Approved',
  refused: 'Refused',
  revoked: 'Revoked',
};

/** The operator's page: who waits first, and everything one can do about each. */
export async function adminPage(
  rows: readonly CreatorRow[],
  { proof, said }: { readonly proof: string; readonly said?: string | undefined },
): Promise<string> {
  const sections = (['applied', 'none', 'approved', 'refused', 'revoked'] as const).flatMap((standing) => {
    const some = rows.filter((row) => row.standing === standing);
    return some.length === 0
      ? []
      : [html`<h2>${HEADINGS[standing]} · ${some.length}</h2>${some.map((row) => article(row, proof))}`];
  });
  const page = await html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Creators</title>
<style>${raw(STYLE)}</style>
<header><h1>Creators</h1>
<p class="quiet">What you decide is seen within five minutes; the filter follows within the hour.</p></header>
${said === undefined ? '' : html`<p role="status">${said}</p>`}
${sections.length === 0 ? html`<p>Nobody has enrolled yet.</p>` : sections}
</html>
`;
  return page.toString();
}

function article(row: CreatorRow, proof: string) {
  const { id, platform, author, provenAt, hiddenAt, reason, standing } = row;
  const proven =
    provenAt === null
      ? html`<span class="mark no">not proven</span>`
      : html`<span class="mark">proven ${new Date(provenAt).toISOString().slice(0, 10)}</span>`;
  return html`<article>
<div><strong>@${author}</strong> <span class="quiet">${platform} · ${followersOf(row)}</span> ${proven}
${hiddenAt === null ? '' : html`<span class="mark no">taken down</span>`}
${reason === null ? '' : html`<p class="quiet">Told: ${reason}</p>`}
<p class="quiet"><code>${id}</code></p></div>
<form method="post" action="/admin">
<input type="hidden" name="proof" value="${proof}"><input type="hidden" name="id" value="${id}">
<input name="reason" maxlength="500" placeholder="Reason, which the creator is told" aria-label="Reason">
${standing === 'approved' ? button('revoke', 'Revoke') : button('approve', 'Approve', true)}
${standing === 'applied' ? button('refuse', 'Refuse') : ''}
${provenAt === null ? button('verify', 'The handle is theirs') : ''}
${hiddenAt === null ? button('hide', 'Take down') : button('show', 'Put back')}
</form>
</article>`;
}

function button(what: string, label: string, isFirst = false) {
  return html`<button class="button${isFirst ? '' : ' second'}" name="what" value="${what}">${label}</button>`;
}
