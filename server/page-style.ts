/**
 * The colours and sizes of Feedcart's own pages (components/tokens.css), for pages that the endpoint draws: they need no
 * script and nothing from elsewhere.
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --surface: light-dark(#fff, #16191d); --surface-2: light-dark(#f6f7f8, #1d2126);
  --surface-3: light-dark(#eceef0, #272c32); --ink: light-dark(#14181c, #eceff1); --ink-2: light-dark(#566069, #a9b3bc);
  --rule: light-dark(#e3e6e9, #2c3238); --brand: light-dark(#0b6e5b, #4fd1b0);
  --brand-ink: light-dark(#fff, #06231c); --brand-soft: light-dark(#e2f3ee, #12352c);
  --up: light-dark(#b42318, #ff8f84); --focus: light-dark(#1f6feb, #79b0ff);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans", "Noto Sans CJK SC",
  "Microsoft YaHei", sans-serif; background: var(--surface-2); color: var(--ink); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 16px 64px; max-width: 1040px; overflow-wrap: anywhere; }
h1 { font-size: 24px; line-height: 1.25; margin: 0; }
h2 { font-size: 15px; margin: 0; }
p { margin: 0; }
a { color: var(--brand); }
.quiet { color: var(--ink-2); font-size: 13px; }
.mark { display: inline-block; padding: 1px 8px; border-radius: 999px; font-size: 12px; font-weight: 600;
  background: var(--brand-soft); color: var(--brand); }
.mark.no { background: var(--surface-3); color: var(--ink-2); }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 44px; padding: 0 16px;
  border: 1px solid var(--brand); border-radius: 6px; background: var(--brand); color: var(--brand-ink);
  font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.button.second { background: transparent; color: var(--brand); border-color: var(--rule); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
`;
