/** A profile page of Weibo, which shows how many follow as it does: "113.2万". */
export function weiboProfile(id: string, followers: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>微博</title></head><body><div id="app"><main>
<div class="woo-panel-main _wrap_p1q2r_9"><div class="_name_p1q2r_3">晨间好物</div><div class="_h4_p1q2r_7">
<a href="/u/page/follow/${id}?relate=fans"><span><span>${followers}</span>粉丝</span></a>
<a href="/u/page/follow/${id}"><span><span>520</span>关注</span></a></div></div></main></div></body></html>`;
}
