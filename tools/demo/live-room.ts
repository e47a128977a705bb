export const ROOM = 'https://live.bilibili.com/5440';
export const OTHER_ROOM = '/5441';

/**
 * A live room in the structure of Bilibili's: the player, the chat beside it, the bar in which the host shows one good
 * after the other. `offer(href)` shows a good, `theatre()` fills the window, `move(room)` opens another room.
 */
export const liveRoom = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>直播间</title><style>
body { margin: 0; font: 14px system-ui, sans-serif; background: Canvas; color: CanvasText; color-scheme: light dark }
header { height: 56px; background: #8883 }
.player-and-aside-area { display: flex; gap: 12px; padding: 12px }
.left-container { flex: none; width: 540px }
#live-player { position: relative; height: 304px; background: #111; color: #fff }
body.theatre .left-container { width: 100% }
body.theatre .player-and-aside-area { padding: 0 }
#live-player:fullscreen { width: 100%; height: 100% }
#controls { position: absolute; inset: auto 0 0; padding: 8px }
#aside-area-vm { order: 1; flex: 1; min-width: 0 }
#shop-popover-vm { height: 40px; overflow: hidden }
.below { height: 1200px; padding: 12px }
</style></head><body><header></header><div class="live-room-app"><main class="app-content"><div class="app-body">
<div class="player-and-aside-area"><aside id="aside-area-vm"><div class="chat-items"></div></aside>
<div class="left-container"><section id="player-ctnr"><div id="live-player"><video></video><div id="controls"><button id="full">全屏</button></div></div>
<div id="shop-popover-vm"></div></section></div></div></div></main><div id="sections-vm" class="below">主播的介绍</div></div>
<script>
const bar = document.querySelector('#shop-popover-vm');
function offer(href) { bar.innerHTML = '<div><a href="' + href + '">讲解中</a></div>'; }
function theatre(on) { document.body.classList.toggle('theatre', on); }
function move(room) { bar.innerHTML = ''; history.pushState(null, '', room); }
let n = 0;
function chat() { const one = document.createElement('p'); one.textContent = '第 ' + ++n + ' 条'; document.querySelector('.chat-items').prepend(one); }
document.querySelector('#full').addEventListener('click', () => document.querySelector('#live-player').requestFullscreen());
</script></body></html>`;
