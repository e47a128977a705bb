/** Titles of pages that stand in front of the shop: checks for robots, refusals. */
const WALL =
  /robot check|captcha|just a moment|attention required|access (?:to this (?:page|site) )?(?:(?:has been|is) )?denied|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:you|that you)|security (?:check|verification)|pardon our interruption|human verification|bot or not|checking your browser|ddos|unusual traffic|安全验证|滑动验证|验证码|身份验证|访问验证|人机验证|セキュリティ|보안문자/i;
/** What such a page says in the place of a title; the whole of a part. */
const BLOCKED = whole(
  '(?:sorry,? )?you have been blocked|(?:your )?request (?:has been |was )?blocked|authentication required',
  'enable javascript and cookies.*|please enable (?:js|javascript|cookies).*|checking if the site.*',
);
/** Titles of pages that want to know who asks. */
const ASKS_WHO =
  /请登录|用户登录|登录页|^\s*(?:please )?(?:sign|log) ?in\b|^\s*anmelden\b|^\s*(?:s'identifier|connexion)\b/i;
/** The name of a log-in page beside the shop's own name. */
const LOGIN =
  /^(?:(?:\w+ |请|用户|会员|會員|账号|帳號|手机|扫码)?(?:sign|log)[ -]?in|(?:\w+ )?login|iniciar (?:sesi[oó]n|sessão)|inicia sesión|acced[ei]r?|accéder|se connecter|einloggen|inloggen|logga in|logg? ind?|zaloguj(?: się)?|logowanie|přihlášení|prihlásenie|bejelentkezés|autentificare|conectare|entrar|giriş(?: yap)?|вход|войти|авторизация|вхід|увійти|(?:会员|會員|账号|帳號|手机|扫码)?(?:登录|登入|登錄)(?:[/、与和]?(?:注册|註冊))?|(?:\S+ )?ログイン|로그인|đăng nhập)$/iu;
/** What a page of somebody's account is called; the whole of a part. */
const ACCOUNT = whole(
  '(?:my|your|customer|user) account',
  'create (?:(?:an|your|a new|new) )?account|sign[ -]?up|log[ -]?in or register',
  'mein (?:kunden)?konto|(?:mon|votre) compte|(?:mi|tu) cuenta|(?:minha|sua) conta|il (?:mio|tuo) account',
  'mijn account|moje konto|můj účet|m[ií]tt? konto|oma tili|hesabım|личный кабинет|мой аккаунт',
  '我的(?:账户|账号|帳戶|帳號)|[会會][员員]中心|マイページ|マイアカウント|내 계정|마이페이지',
);
const PARTS = /\s+[-–—·•:]\s+|\s*[|｜_]\s*|\s*-(?=\p{Lo})|(?<=\p{Lo})-\s*/u;
const ERROR =
  /^\s*(?:error|40[0-9]|50[0-9])\b|\b(?:40[34]|410|429|50[0234])\b.*(?:error|not found|forbidden|unavailable|gone|erreur|fehler)|(?:page|seite|product|item|página|pagina)[^|]{0,30}(?:not found|nicht gefunden|introuvable|no encontrada|n(?:o |['’])existe|(?:does not|doesn['’]t|no longer) exist|(?:could ?(?:not|n['’]t)|can(?:not| not|['’]t)) be found)|not found\b|non trovat|não encontrad|nie znaleziono|nenalezen|nen[aá]jden|hittades inte|ikke fundet|не найден|не знайден|bulunamad|^\s*forbidden|service unavailable|too many requests|sorry! something went wrong|页面不存在|找不到页面|頁面不存在|找不到頁面|页面找不到|宝贝不存在|商品不存在|ページが見つかりません|페이지를 찾을 수 없/i;
const SORRY = "(?:(?:we['’]re |we are )?sorry[,.!]? |unfortunately,? )?";
const SOUGHT = " (?:that )?you(?:['’]re| are| were)? (?:looking for|requested|tried to \\w+)";
/** What a page says in the place of a product that is not there, or that it can't show; the whole of a part. */
const MISSING = whole(
  '(?:oo+ps|whoops|uh[ -]?oh|hoppla|oups|упс)[!.,…]*',
  '(?:ups|ops)!',
  '(?:oo+ps|whoops|uh[ -]?oh|hoppla|oups)[!.,…]* (?:something|looks like|we|this|that|the page|sorry|it|an error|nothing|there)\\b.*',
  `${SORRY}(?:(?:this|the|that|your) )?(?:page|product|item|listing|offer)(?:${SOUGHT})?(?:(?: is| was)?(?: currently| temporarily)? (?:unavailable|(?:not|no longer) available)|(?: is| was)n['’]t available).{0,20}`,
  `${SORRY}(?:we |you )?(?:can(?:['’]?t|not)|could ?(?:n['’]t|not)|are unable to) (?:seem to )?find (?:the|that|this|your|what|it|an?|page|product|anything)\\b.{0,60}`,
  `${SORRY}(?:something went wrong|an error (?:has )?occurred)(?:[,.! ]+(?:please|try|on our)\\b.{0,60})?`,
  'internal server error|bad gateway|gateway time-?out|temporarily unavailable|page missing|nothing (?:found|here)',
  "(?:under|site|scheduled) maintenance|(?:sorry, )?we['’]ll be (?:right )?back(?: soon)?|404",
  "(?:ce |cet |cette |la |le )?(?:produit|article|page|annonce) (?:introuvable|(?:est )?indisponible|n['’](?:existe|est) p(?:lus|as).{0,20})",
  '(?:diese[rs]? |das |der |die )?(?:produkt|artikel|seite|angebot) (?:ist )?(?:leider )?(?:nicht (?:mehr )?(?:verfügbar|vorhanden|gefunden)|existiert nicht.{0,10})',
  '(?:este |esta |el |la )?(?:producto|artículo|página) (?:ya )?no (?:está )?(?:disponible|existe|encontrad[oa])',
  '(?:este |esta |o |a )?(?:produto|página|item) (?:indisponível|não (?:está )?(?:mais )?(?:disponível|existe))',
  '(?:il |questo |la )?(?:prodotto|pagina|articolo) (?:non (?:è )?(?:più )?disponibile|inesistente)',
  '(?:dit |deze )?(?:pagina|product|artikel) (?:is )?niet (?:meer )?(?:gevonden|beschikbaar)',
  '(?:strona|produkt) (?:nie istnieje|(?:jest )?niedostępn[ya])',
  '(?:товар|страница) (?:не существует|недоступ\\S+|удал[её]н\\S*|снят с продажи)|ошибка \\d{3}',
  '(?:很?抱歉[，,!！]?)?(?:您.{0,6}的)?(?:该|此|本|这个|該)?(?:商品|宝贝|页面|网页|链接|頁面|產品)(?:已经?|被|不小心)?(?:下架|失效|删除|被删除|刪除|过期|走丢|不见|不存在|找不到)了?.{0,10}',
  '(?:页面|访问)?出错[了啦]?|系统繁忙.{0,10}|服务器(?:错误|繁忙).{0,10}',
  '(?:お探しの|この|ご指定の)?(?:商品|ページ)[はが](?:見つかりません(?:でした)?|存在しません|削除されました|ありません)',
  '(?:요청하신 |해당 )?(?:상품|페이지)(?:이|가|을|를|은|는)? ?(?:존재하지 않습니다|찾을 수 없습니다|삭제되었습니다)|삭제된 (?:상품|페이지)(?:입니다)?',
);

/** What a page's title says it is instead of a product. */
export function wallIn(title: string): 'wall' | 'log-in' | 'error' | undefined {
  const parts = title.split(PARTS).map((part) => part.trim());
  const isCalled = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  if (WALL.test(title) || isCalled(BLOCKED)) return 'wall';
  if (ASKS_WHO.test(title) || isCalled(LOGIN) || isCalled(ACCOUNT)) return 'log-in';
  return ERROR.test(title) || isCalled(MISSING) ? 'error' : undefined;
}

/** A test of a whole text against any of the patterns; what a sentence ends with does not matter. */
function whole(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})[.!。！…]*$`, 'iu');
}
