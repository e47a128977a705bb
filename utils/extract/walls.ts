import { denied, LETTER, NOT, THERE } from './not-there.ts';

/** Titles of pages that stand in front of the shop: checks for robots, refusals. */
const WALL =
  /captcha|just a moment|robot or human|bot verification|client challenge|incapsula|security measure|京东验证|请完成验证|访问频繁|アクセスが集中|attention required|access (?:[\w ]+ )?denied|(?:zugriff|acc[eè]so?|acesso|toegang|dostęp|åtkomst|adgang|доступ)\S* (?:verweiger|refus|denegad|negat|negad|geweiger|zabron|neka|nekt|nægt|запрещ)|are you (?:a )?(?:human|robot)|verify(?:ing)? (?:that )?you|kein roboter|(?:security|human) (?:check|verification)|vérification de sécurité|pardon our interruption|bot or not|checking (?:your browser|if the site)|ddos|unusual traffic|(?:you have|request) (?:been |was |has been )?blocked|authentication required|^(?:please )?enable (?:js|javascript|cookies)|(?:安全|滑动|身份|访问|人机)验证|验证码|(?:拒绝|禁止)访问|(?:访问|存取)被?[拒禁]|セキュリティ|アクセス(?:が拒否|制限)|ロボットではない|보안문자|접근이? ?(?:거부|제한)/;
/** What such a page may be called, whole; within a name the words are a product's. */
const WAIT = whole(
  'robot check|(?:ein(?:en)?|un|[eé]én|ett|et) (?:moment|instant|ögonblick|øjeblik)o?(?: (?:bitte|geduld|tak))?|подождите|请稍[候等]|請稍[候等]|少々お待ちください|잠시만 기다려 ?주세요',
);
/** The name of a page that asks who you are, beside the shop's own name: what one does there. */
const LOG_IN = whole(
  "(?:[\\w/]+ )?(?:sign|log)[ -]?(?:in|up)(?: (?:to|or|/) .*)?|(?:\\w+ )?login|regist(?:er|r(?:ation|ieren|eren|ati|arse|azione|era dig|ac[ei]|ácia))|(?:forgot(?:ten)?|reset)(?: your)? password|(?:passwor[td]|wachtwoord) (?:vergess|dimentica|verget)..|mot de passe oublié|przypomnij hasło|glömt lösenord|¿?olvidaste tu contraseña\\??|iniciar? (?:de )?(?:sesi[oó]n|sessão)|acced[ei]r?(?: o .*)?|accéder|accesso|entrar?|connexion|identif(?:ícate|ication|icação|iez-vous)|(?:se|me) connecter|connectez-vous|inscription|s[’']inscrire|(?:jetzt )?(?:an|ein)(?:melden|loggen)|anmeldung|inlogg(?:en|ning)(?: of .*)?|aanmelden|logga in(?: eller .*)?|logg? inn?d?|bli medlem|kirjaudu(?: sisään)?|rekisteröidy|zaloguj(?: się)?|zarejestruj się|logowanie|rejestracja|p[rř]ihl[aá]s(?:it s[ae]|iť sa)|p[rř]ihl[aá][sš]en[ií]e?|bejelentkezés|autentificare|conectare|(?:üye )?giri[sş]i?(?: yap)?|(?:effettua il|faça(?: o| seu)?) login|inicio de sesión|reg[ií]strate|cadastr(?:o|e-se)|вход(?: в .*)?|войти|авторизация|регистрация|вхід|увійти|реєстрація",
  '(?:欢迎|歡迎)?.{0,3}登[录入錄](?:.?[注註][册冊])?页?|(?:会员|會員|用户)?[注註][册冊]|.{0,6}(?:ログイン|サインイン)(?:してください|・.{0,6})?|(?:新規)?会員登録|(?:회원 ?)?로그인|회원 ?가입|đăng nhập',
  // Whose things stand there.
  `(?:create|crea|criar|crear|créer|maak|skapa|opret|załóż|utwórz) (?:${LETTER}+ )?(?:account|konto|compte|cuenta|conta)(?: aan)?|(?:account|konto) (?:erstellen|anlegen|aanmaken|klienta)|(?:(?:il|a|o) )?(?:${LETTER}+ )(?:account|konto|compte|cuenta|conta|účet|tili|fiók|hesabım|кабинет|кабінет|аккаунт)|kundenkonto|contul meu|fiókom|hesabım|mina sidor|min side|mijn gegevens|area (?:clienti|riservata|personale)|área (?:de|do) (?:cliente|usuario)|espace client|panel klienta|我的[账帳].|[会會][员員]中心|マイ(?:ページ|アカウント)|アカウントサービス|내 계정|마이페이지`,
);
const PARTS = /\s+[-–—·•]\s+|\s*:\s+|\s*[|｜_]\s*|\s*-(?=[\u0900-\uffef])|(?<=[\u0900-\uffef])-\s*/;
const THING = `(?<!${LETTER})(?:page|product|item|listing|offer|produ[cikt]|artikel|seite|angebot|article|annonce|artículo|p[áa]gin|prodott|articol|stron|str[áa]nk|sida|siden|sivu|tuote|vare?n|oldal|termék|sayfa|ürün|товар|страниц|сторінк)`;
const FOUND =
  'found|gefunden|trov[ao]|trouv|encontr|gevonden|znale[zź]|nalez|n[aá]jd|naš|hitta|hittade|fund[en]|funn[ei]|finn[se]|findes|löy[dt]|találh|găsit|bulun|mevcut|найд|знайд|exist|esist|bestaa|istnie|існу|сущ';
/** Words that deny within themselves: "introuvable", "neexistuje", "gone". */
const NONE = `introuvable|inexist|inesist|gone|ne(?:exist|nalez|naš|nájd|b[yo]l)|bulunamad|(?:un|in|ne|nie|не)(?:${THERE})`;
const THING_CJK = '商品|宝贝|寶貝|页面|网页|頁面|链接|連結|ページ|상품|페이지';
/** A page of the web's own: "404", "Error 500: …". */
const ERROR = new RegExp(
  `^(?:error(?: page)?|forbidden|40\\d|50\\d)(?: ?(?:page|error|错误|エラー))?$|^(?:err(?:or?e?|eur)|fehler|błąd|chyba|hata|hiba|fout(?:melding)?|fe[ljb]l?|ошибка|помилка|eroare)[ :#]*\\d{3}(?: ?[-:(!].*)?$|\\b(?:40[34]|410|429|50[0234])\\b.*(?:error|forbidden|unavailable|gone|erreur|fehler|${FOUND})|service unavailable|too many requests|sorry! something went wrong|(?:${THING_CJK}).{0,4}(?:不存在|找不到|見つかりません)|找不到.{0,2}(?:[页頁]面|商品)|찾을 수 없`,
);
/** What a page says in the place of a product that is not there, or that it can't show. */
const MISSING = whole(
  '(?:oo+ps|whoops|uh[ -]?oh|hoppla|hoppsan|oups|oeps|упс)[!.,…]*(?: (?:something|looks|we|this|that|the page|sorry|it|an error|nothing|there)\\b.*)?|(?:ups|ops|hov)!.*',
  `(?:${LETTER}+ )?(?:${denied(FOUND)})`,
  "(?:sorry[,.!]? |unfortunately,? )?(?:we |you )?(?:ca|could ?|are )(?:n['’]?t|nnot|not|unable to) (?:seem to )?find (?:the|that|this|your|what|it|an?|page|product|anything)\\b.{0,60}",
  '(?:sorry[,.!]? )?(?:something went wrong|(?:an )?error (?:has )?occurred)(?:[,.! ]+(?:please|try|on our)\\b.{0,60})?|(?:es ist ein fehler|une erreur|ha ocurrido|si è verificato|ocorreu um|wystąpił|произошла|er (?:is|ging) iets|något|noe|noget) .{0,12}(?:aufgetreten|survenue|error|errore?|erro|błąd|ошибка|mis.*|fel|galt)',
  "internal server error|bad gateway|gateway time-?out|temporarily unavailable|page missing|nothing (?:found|here)|(?:under|site|scheduled) maintenance|(?:sorry, )?we['’]ll be (?:right )?back(?: soon)?",
  `.{0,12}(?:${THING_CJK}).{0,6}(?:下架|失效|[删刪]除|过期|走丢|不见|不存在|找不到|出错|削除|ありません|存在しません|존재하지|삭제).{0,10}|(?:존재하지 않는|삭제된|종료된|.*종료된 상품).*|.{0,4}出[错錯].?|[系係][统統]繁忙.{0,10}|服务器(?:错误|繁忙).{0,10}|エラーが発生.*|오류가 발생.*`,
);
/** "Sidan hittades inte", "this product is no longer available": a thing, that it is there, and a denial, in any order. */
const NO_SUCH = [
  new RegExp(THING),
  new RegExp(
    `(?<!${LETTER})(?:${NOT}|plus|nu|n['’]t|can['’]t|couldn['’]t|doesn['’]t|cannot|isn['’]t)(?!${LETTER})|${NONE}`,
  ),
  new RegExp(`${FOUND}|${THERE}|${NONE}`),
];
/** Longer than a page calls itself. */
const MAX_NAME = 90;

/** What a page's title says it is instead of a product. */
export function wallIn(title: string): 'wall' | 'log-in' | 'error' | undefined {
  const text = title.toLowerCase();
  const parts = text.split(PARTS).map((part) => part.trim());
  const isCalled = (pattern: RegExp) => parts.some((part) => pattern.test(part));
  // Amazon's own checks are called by its name alone, which its front page is not.
  if (WALL.test(text) || isCalled(WAIT) || /^amazon\.[a-z.]{2,6}$/.test(text.trim())) return 'wall';
  if (isCalled(LOG_IN)) return 'log-in';
  const isNoSuch = (part: string) => part.length < MAX_NAME && NO_SUCH.every((pattern) => pattern.test(part));
  return isCalled(ERROR) || isCalled(MISSING) || parts.some(isNoSuch) ? 'error' : undefined;
}

/** A test of a whole text against any of the patterns; what a sentence ends with does not matter. */
function whole(...patterns: readonly string[]): RegExp {
  return new RegExp(`^(?:${patterns.join('|')})[.!。！…]*$`);
}
