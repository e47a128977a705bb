/** Titles of pages that stand in front of the shop: checks for robots, log-ins, refusals. */
const WALL =
  /robot check|captcha|just a moment|attention required|access (?:to this page )?(?:has been )?denied|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:you|that you)|security (?:check|verification)|pardon our interruption|human verification|bot or not|checking your browser|ddos|unusual traffic|请登录|用户登录|登录页|安全验证|滑动验证|验证码|身份验证|访问验证|人机验证|セキュリティ|보안문자|^\s*(?:sign|log) ?in\b|^\s*anmelden\b|^\s*(?:s'identifier|connexion)\b/i;
/** The name of a log-in page beside the shop's own name. */
const LOGIN =
  /^(?:(?:\w+ |请|用户|会员|會員)?(?:sign|log)[ -]?in|(?:\w+ )?login|iniciar (?:sesi[oó]n|sessão)|inicia sesión|acced[ei]r?|accéder|se connecter|einloggen|inloggen|logga in|logg? ind?|zaloguj(?: się)?|logowanie|přihlášení|prihlásenie|bejelentkezés|autentificare|conectare|entrar|giriş(?: yap)?|вход|войти|авторизация|вхід|увійти|登录|登入|登錄|ログイン|로그인|đăng nhập)$/iu;
const PARTS = /\s+[-–—·•:]\s+|\s*[|｜_]\s*|\s*-(?=\p{Lo})|(?<=\p{Lo})-\s*/u;
const ERROR =
  /^\s*(?:error|40[0-9]|50[0-9])\b|\b(?:40[34]|410|429|50[0234])\b.*(?:error|not found|forbidden|unavailable|gone|erreur|fehler)|(?:page|seite|product|item|página|pagina)[^|]{0,30}(?:not found|nicht gefunden|introuvable|no encontrada|n(?:o |['’])existe|(?:does not|doesn['’]t|no longer) exist|(?:could|can) ?(?:not|n['’]t) be found)|not found\b|non trovat|não encontrad|nie znaleziono|nenalezen|nen[aá]jden|hittades inte|ikke fundet|не найден|не знайден|bulunamad|^\s*forbidden|service unavailable|too many requests|sorry! something went wrong|页面不存在|找不到页面|頁面不存在|找不到頁面|页面找不到|宝贝不存在|商品不存在|ページが見つかりません|페이지를 찾을 수 없/i;

/** What a page's title says it is instead of a product. */
export function wallIn(title: string): 'wall' | 'error' | undefined {
  if (WALL.test(title) || title.split(PARTS).some((part) => LOGIN.test(part.trim()))) return 'wall';
  return ERROR.test(title) ? 'error' : undefined;
}
