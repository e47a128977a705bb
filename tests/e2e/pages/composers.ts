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

/*
 * Editors of the later kind believe no selection but the one that the browser has told them of, which is a moment after it
 * was made: what is pasted before that has no place to go, and is taken all the same.
 */

/**
 * Instagram, as all of Meta's: a state of its own, told to the page in a microtask; whatever stands there that it did not
 * write is taken out again. With `?deaf` in its address it takes nothing at all.
 */
export function instagramComposer(): Response {
  return page(
    'Instagram',
    `<div role="dialog"><div contenteditable="true" role="textbox" aria-label="Write a caption..." data-lexical-editor="true"></div>
<button id="send">Share</button></div>`,
    `const box = document.querySelector('[data-lexical-editor]'); const deaf = location.search === '?deaf';
let state = ['']; let selected = false; let told = false;
const watcher = new MutationObserver(() => draw());
const draw = () => { told = false;
  box.replaceChildren(...state.map((line) => {
    const p = document.createElement('p'); p.dir = 'auto';
    if (!line) { p.append(document.createElement('br')); return p; }
    const span = document.createElement('span'); span.dataset.lexicalText = 'true'; span.textContent = line;
    p.append(span); return p; }));
  if (document.activeElement === box) { getSelection().selectAllChildren(box); getSelection().collapseToEnd(); }
  watcher.takeRecords(); };
const update = (text) => { if (deaf) return;
  const [first, ...rest] = text.split('\\n');
  state[state.length - 1] += first; state.push(...rest);
  if (!told) { told = true; queueMicrotask(draw); } };
document.addEventListener('selectionchange', () => { selected = box.contains(getSelection().anchorNode); });
box.addEventListener('paste', (event) => { event.preventDefault();
  if (selected) update(event.clipboardData.getData('text/plain')); });
box.addEventListener('beforeinput', (event) => { event.preventDefault();
  if (event.inputType === 'insertText') update(event.data ?? '');
  if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') update('\\n'); });
draw();
watcher.observe(box, { childList: true, characterData: true, subtree: true });
document.getElementById('send').onclick = () => { document.getElementById('sent').textContent = state.join('\\n'); };`,
  );
}

/**
 * Douyin's studio: nodes of elements, texts, leaves and strings, drawn a moment after they have changed; an empty one holds
 * a mark without width. It looks where the selection is only once that has been still.
 */
export function douyinComposer(): Response {
  return page(
    '抖音创作者中心',
    `<div contenteditable="true" role="textbox" data-slate-editor="true" data-slate-node="value"></div>
<button id="send">发布</button>`,
    `const box = document.querySelector('[data-slate-editor]');
let nodes = ['']; let selected = false; let still;
const made = (tag, name, value, ...inside) => { const one = document.createElement(tag); one.dataset[name] = value; one.append(...inside); return one; };
const draw = () => { box.replaceChildren(...nodes.map((text) => made('div', 'slateNode', 'element',
    made('span', 'slateNode', 'text', made('span', 'slateLeaf', 'true', text
      ? made('span', 'slateString', 'true', text)
      : made('span', 'slateZeroWidth', 'n', '\\uFEFF', document.createElement('br')))))));
  if (document.activeElement === box) { getSelection().selectAllChildren(box); getSelection().collapseToEnd(); } };
const insert = (text) => { if (!selected) return;
  const [first, ...rest] = text.split('\\n');
  nodes[nodes.length - 1] += first; nodes.push(...rest); setTimeout(draw); };
document.addEventListener('selectionchange', () => { clearTimeout(still);
  still = setTimeout(() => { selected = box.contains(getSelection().anchorNode); }); });
box.addEventListener('paste', (event) => { event.preventDefault(); insert(event.clipboardData.getData('text/plain')); });
box.addEventListener('beforeinput', (event) => { event.preventDefault(); selected = true;
  if (event.inputType === 'insertText') insert(event.data ?? '');
  if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') insert('\\n'); });
draw();
document.getElementById('send').onclick = () => { document.getElementById('sent').textContent = nodes.join('\\n'); };`,
  );
}
