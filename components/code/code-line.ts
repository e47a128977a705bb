import { el, say } from '../card/dom.ts';
import { t } from '../t.ts';

/** A line for a code that a shop's app reads. The code is a text and nothing else: nobody knows what is behind it. */
export function createCodeLine(code: string, copy: (code: string) => Promise<boolean>): HTMLElement {
  const text = el('bdi', 'code', code);
  const button = el('button', '');
  const spoken = el('span', 'spoken');
  spoken.setAttribute('role', 'status');
  button.type = 'button';
  say(button, t('code.copy'));
  button.addEventListener('click', () => {
    void copy(code).then((isCopied) => {
      const words = t(isCopied ? 'code.copied' : 'code.failed');
      button.className = isCopied ? 'done' : '';
      say(button, t(isCopied ? 'code.copied' : 'code.copy'));
      button.title = words;
      spoken.textContent = words;
    });
  });
  const line = el('div', 'line', el('span', 'label', t('code.label')), text, button, spoken);
  line.title = t('code.about');
  return line;
}

/** A line for goods that a page names without a link. What they are called is all that is known. */
export function createNameLine(title: string): HTMLElement {
  const name = el('bdi', 'name', title);
  name.dir = 'auto';
  const line = el('div', 'line', name, el('span', 'about', t('rail.noLink')));
  line.title = title;
  return line;
}
