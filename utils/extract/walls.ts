import { denied, LETTER, NOT_THERE } from './not-there.ts';

/** Titles of pages that stand in front of the shop: checks for robots, refusals. */
const WALL =
  /robot check|captcha|just a moment|attention required|access (?:[\w ]+ )?denied|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you|(?:security|human) (?:check|verification)|pardon our interruption|bot or not|checking (?:your browser|if the site)|ddos|unusual traffic|(?:you have|request) (?:been |was |has been )?blocked|authentication required|^(?:please )?enable (?:js|javascript|cookies)|(?:安全|滑动|身份|访问|人机)验证|验证码|セキュリティ|보안문자/;
/** The name of a page that asks who you are, beside the shop's own name. */
const LOG_IN = whole(
  '(?:[\\w/]+ )?(?:sign|log)[ -]?(?:in|up)(?: (?:to|or|/) .*)?|(?:\\w+ )?login|iniciar? (?:sesi[oó]n|sessão)|acced[ei]r?|accéder|connexion|se connecter|anmelden|(?:ein|in)loggen|logga in|logg? ind?|zaloguj(?: się)?|logowanie|p[rř]ihl[aá][sš]en[ií]e?|bejelentkezés|autentificare|conectare|entrar|giriş(?: yap)?|вход|войти|авторизация|вхід|увійти|.{0,3}登[录入錄](?:.?[注註][册冊])?页?|.{0,6}ログイン|로그인|đăng nhập',
  `create (?:${LETTER}+ )?account|(?:${LETTER}+ )(?:account|(?:kunden)?konto|compte|cuenta|conta|účet|tili|кабинет|аккаунт)|我的[账帳].|[会會][员員]中心|マイ(?:ページ|アカウント)|내 계정|마이페이지`,
);
const PARTS = /\s+[-–—·•]\s+|\s*:\s+|\s*[|｜_]\s*|\s*-(?=[\u0900-\uffef])|(?<=[\u0900-\uffef])-\s*/;
const THING =
  'page|product|item|listing|offer|produkt|artikel|seite|angebot|produit|article|annonce|producto|artículo|página|produto|prodotto|pagina|articolo|strona|stránka|товар|страница';
const THING_CJK = '商品|宝贝|寶貝|页面|网页|頁面|链接|連結|ページ|상품|페이지';
const FOUND =
  'found|gefunden|trova|encontrad|gevonden|znaleziono|nalezen|n[aá]jden|hittades|fundet|найден|знайден|exist|istnieje|существует';
/** A title that says so, whatever stands beside it. */
const ERROR = new RegExp(
  `^\\s*(?:error|40\\d|50\\d|forbidden)(?!${LETTER})|\\b(?:40[34]|410|429|50[0234])\\b.*(?:error|forbidden|unavailable|gone|erreur|fehler)|(?:ошибка|erreur|fehler|error) \\d{3}|${denied(FOUND)}|(?:${THING})[^|]{0,30}(?:introuvable|n['’]existe|(?:do|ca|could)[esn ]*(?:not|['’]t) (?:be )?(?:${FOUND}))|ne(?:nalezen|nájden)|bulunamad|service unavailable|too many requests|sorry! something went wrong|(?:${THING_CJK}).{0,4}(?:不存在|找不到|見つかりません)|找不到.?[页頁]面|찾을 수 없`,
);
/** What a page says in the place of a product that is not there, or that it can't show. */
const MISSING = whole(
  '(?:oo+ps|whoops|uh[ -]?oh|hoppla|oups|упс)[!.,…]*(?: (?:something|looks|we|this|that|the page|sorry|it|an error|nothing|there)\\b.*)?|(?:ups|ops)!',
  `(?:${LETTER}+[,.!]? ){0,6}(?:${THING})(?: ${LETTER}+){0,9}? ?(?:${NOT_THERE}|introuvable|gone)${LETTER}*(?: .{0,20})?`,
  "(?:sorry[,.!]? |unfortunately,? )?(?:we |you )?(?:ca|could ?|are )(?:n['’]?t|nnot|not|unable to) (?:seem to )?find (?:the|that|this|your|what|it|an?|page|product|anything)\\b.{0,60}",
  '(?:sorry[,.!]? )?(?:something went wrong|an error (?:has )?occurred)(?:[,.! ]+(?:please|try|on our)\\b.{0,60})?',
  "internal server error|bad gateway|gateway time-?out|temporarily unavailable|page missing|nothing (?:found|here)|(?:under|site|scheduled) maintenance|(?:sorry, )?we['’]ll be (?:right )?back(?: soon)?",
  `.{0,12}(?:${THING_CJK}).{0,6}(?:下架|失效|删除|刪除|过期|走丢|不见|不存在|削除|ありません|存在しません|존재하지|삭제).{0,10}|삭제된 .*|.{0,2}出错.?|系统繁忙.{0,10}|服务器(?:错误|繁忙).{0,10}`,
);

/** What a page's title says it is instead of a product. */
export function wallIn(title: string): 'wall' | 'log-in' | 'error' | undefined {
  const text = title.toLowerCase();
  const parts = text.split(PARTS).map((part) => part.trim());
  const isCalled = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  if (WALL.test(text)) return 'wall';
  if (isCalled(LOG_IN)) return 'log-in';
  return ERROR.test(text) || isCalled(MISSING) ? 'error' : undefined;
}

/** A test of a whole text against any of the patterns; what a sentence ends with does not matter. */
function whole(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})[.!。！…]*$`);
}
