/*
 * Composers as sites build them, without their libraries: what each keeps is a model of its own, and what stands on the
 * page is drawn from that. Whoever writes past the model is found out when the post is sent.
 */

const page = (title: string, body: string, script: string) =>
  new Response(
    `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>
<style>textarea,[contenteditable]{display:block;min-width:300px;min-height:60px;border:1px solid #999;white-space:pre-wrap}</style>
</head><body>${body}<p>Sent: <output id="sent"></output></p><script>${script}</script></body></html>`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } },
  );

/** Weibo: a textarea bound to a model that only listens to input; a small one above the timeline, a hidden one before it. */
export function weiboComposer(): Response {
  return page(
    '微博',
    `<textarea placeholder="有什么新鲜事想分享给大家？" style="width:4px;min-width:0;height:4px;min-height:0"></textarea>
<div class="Form_input"><textarea id="box" placeholder="有什么新鲜事想分享给大家？"></textarea></div>
<button id="send">发送</button>`,
    `let model; const box = document.getElementById('box');
box.addEventListener('input', () => { model = box.value; });
document.getElementById('send').onclick = () => { document.getElementById('sent').textContent = String(model); };`,
  );
}

/** X: blocks and leaves; it takes paste and typing over, and draws itself anew from its model after anything else. */
export function xComposer(): Response {
  return page(
    'X',
    `<div data-testid="tweetTextarea_0_wrapper"><div class="DraftEditor-editorContainer">
<div class="public-DraftEditor-content" data-testid="tweetTextarea_0" contenteditable="true" role="textbox"></div></div></div>
<button data-testid="tweetButtonInline" id="send">Post</button>`,
    `let model = []; const box = document.querySelector('[data-testid="tweetTextarea_0"]');
const draw = () => { box.innerHTML = '<div data-contents="true"></div>';
  for (const line of model.length ? model : ['']) {
    const block = document.createElement('div'); block.dataset.block = 'true';
    const leaf = document.createElement('span'); leaf.dataset.text = 'true'; leaf.textContent = line;
    block.append(leaf); if (!line) leaf.append(document.createElement('br'));
    box.firstChild.append(block); } };
const add = (text) => { const [first, ...rest] = text.split('\\n');
  if (model.length === 0) model = [''];
  model[model.length - 1] += first; model.push(...rest); setTimeout(draw, 30); };
box.addEventListener('paste', (event) => { event.preventDefault(); add(event.clipboardData.getData('text/plain')); });
box.addEventListener('beforeinput', (event) => { event.preventDefault();
  if (event.inputType === 'insertText') add(event.data ?? '');
  if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') add('\\n'); });
new MutationObserver((records) => { if (box.textContent !== model.join('')) setTimeout(draw, 10); })
  .observe(box, { childList: true, characterData: true, subtree: true });
draw();
document.getElementById('send').onclick = () => { document.getElementById('sent').textContent = model.join('\\n'); };`,
  );
}

/**
 * Bluesky: one paragraph a line; paste is parsed into the document, typing is read from the page. With `?one-line` in its
 * address it makes one line of all that is pasted.
 */
export function blueskyComposer(): Response {
  return page(
    'Bluesky',
    `<div role="dialog"><div class="tiptap ProseMirror" contenteditable="true" translate="no"><p><br class="ProseMirror-trailingBreak"></p></div>
<button data-testid="composerPublishBtn" id="send">Post</button></div>`,
    `const box = document.querySelector('.ProseMirror'); let model = [''];
const draw = () => { box.replaceChildren(...model.map((line) => {
  const p = document.createElement('p'); p.textContent = line;
  if (!line) { const br = document.createElement('br'); br.className = 'ProseMirror-trailingBreak'; p.append(br); }
  return p; })); };
box.addEventListener('paste', (event) => { event.preventDefault();
  const pasted = event.clipboardData.getData('text/plain');
  const [first, ...rest] = location.search === '?one-line' ? [pasted.replaceAll('\\n', ' ')] : pasted.split('\\n');
  model[model.length - 1] += first; model.push(...rest); draw(); });
box.addEventListener('input', () => { model = [...box.children].map((p) => p.textContent); });
document.getElementById('send').onclick = () => { document.getElementById('sent').textContent = model.join('\\n'); };`,
  );
}
