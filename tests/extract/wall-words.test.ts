import { describe, expect, it } from 'vitest';
import { wallIn } from '../../utils/extract/walls.ts';

const ERRORS: Readonly<Record<string, string>> = {
  English:
    "Page not found|404 Not Found|404|Oops! That page can’t be found.|Sorry, this page isn't available|Product not found|This product is no longer available|We can't find that page|The page you requested cannot be found|Error 404|Item no longer available|Sorry, we couldn't find that page|This page does not exist|Something went wrong|Product unavailable|Nothing found",
  German:
    'Seite nicht gefunden|Diese Seite existiert nicht|Fehler 404|Artikel nicht gefunden|Produkt nicht verfügbar|Ups! Die Seite wurde nicht gefunden|Die Seite konnte nicht gefunden werden|Dieser Artikel ist nicht mehr verfügbar|Es ist ein Fehler aufgetreten',
  French:
    "Page introuvable|Page non trouvée|Cette page n'existe pas|Erreur 404|Produit introuvable|Oups, cette page n’existe plus|La page demandée est introuvable|Page inexistante|Ce produit n'est plus disponible|Une erreur est survenue",
  Spanish:
    'Página no encontrada|Esta página no existe|Error 404|Producto no encontrado|Lo sentimos, la página no existe|No se ha encontrado la página|No encontramos la página que buscas|Producto no disponible|La página no está disponible|Ha ocurrido un error',
  Italian:
    'Pagina non trovata|Questa pagina non esiste|Errore 404|Prodotto non trovato|Ops! Pagina non trovata|La pagina che cerchi non esiste|Prodotto non disponibile|La pagina richiesta non è disponibile|Si è verificato un errore|Oops, pagina non trovata',
  Dutch:
    'Pagina niet gevonden|Deze pagina bestaat niet|Foutmelding 404|Product niet gevonden|Oeps! Pagina niet gevonden|De pagina kon niet worden gevonden|Deze pagina bestaat niet meer|Product niet beschikbaar|Sorry, deze pagina bestaat niet|Er is iets misgegaan|Er ging iets mis|Fout 404',
  Polish:
    'Strona nie znaleziona|Nie znaleziono strony|Strona nie istnieje|Błąd 404|Produkt nie istnieje|Ups! Nie znaleziono strony|Strona o podanym adresie nie istnieje|Produkt niedostępny|Nie znaleziono produktu|Podana strona nie istnieje|Wystąpił błąd',
  Portuguese:
    'Página não encontrada|Esta página não existe|Erro 404|Produto não encontrado|Ops! Página não encontrada|Não encontramos a página|Produto indisponível|A página que procura não existe|Ocorreu um erro|Ops! Algo deu errado',
  Swedish:
    'Sidan hittades inte|Sidan kunde inte hittas|Sidan finns inte|Sidan du söker finns inte|Hoppsan! Sidan finns inte|Produkten hittades inte|Produkten finns inte längre|Fel 404|404 - Sidan kunde inte hittas|Något gick fel|Sidan existerar inte|Vi hittar inte sidan',
  'Danish, Norwegian and Finnish':
    'Siden blev ikke fundet|Siden findes ikke|Siden kunne ikke findes|Fejl 404|Siden ble ikke funnet|Siden finnes ikke|Sivua ei löydy|Sivua ei löytynyt|Tuotetta ei löydy|Finner ikke siden|Hov! Siden findes ikke',
  'Czech, Slovak, Hungarian, Romanian and Turkish':
    'Stránka nenalezena|Stránka neexistuje|Stránka nebyla nalezena|Chyba 404|Produkt nebyl nalezen|Stránka sa nenašla|Stránka nebola nájdená|Az oldal nem található|Pagina nu a fost găsită|Pagina nu există|Sayfa bulunamadı|Aradığınız sayfa bulunamadı',
  'Russian and Ukrainian':
    'Страница не найдена|Страница не существует|Товар не найден|Ошибка 404|Такой страницы не существует|Сторінку не знайдено|Произошла ошибка',
  Chinese:
    '页面不存在|找不到页面|您访问的页面不存在|商品不存在|该商品已下架|很抱歉，您查看的商品找不到了|商品已失效|404错误|系统繁忙，请稍后再试|页面找不到了|抱歉，您访问的页面出错了|宝贝不存在|商品已删除|此商品已下架',
  'Chinese of Taiwan':
    '找不到頁面|頁面不存在|找不到此商品|商品不存在|您所查詢的頁面不存在|商品已下架|此頁面不存在|該商品已下架|系統繁忙，請稍後再試',
  Japanese:
    'ページが見つかりません|お探しのページは見つかりませんでした|ページが見つかりませんでした|商品が見つかりません|この商品は存在しません|指定されたページは存在しません|お探しの商品は見つかりませんでした|エラーが発生しました|404 ページが見つかりません|ページが存在しません|該当する商品がありません',
  Korean:
    '페이지를 찾을 수 없습니다|존재하지 않는 페이지입니다|상품을 찾을 수 없습니다|요청하신 페이지를 찾을 수 없습니다|존재하지 않는 상품입니다|삭제된 상품입니다|판매가 종료된 상품입니다|오류가 발생했습니다',
};
const LOG_INS: Readonly<Record<string, string>> = {
  English:
    'Sign in|Log in|Login|My Account|Create an account|Sign In to your account|Customer login|Account Login|Register|Forgot password|Reset your password|Your account|Sign Up',
  German:
    'Anmelden|Mein Konto|Einloggen|Login|Kundenkonto|Registrieren|Anmeldung|Passwort vergessen|Konto erstellen|Ihr Konto|Jetzt anmelden',
  French:
    'Connexion|Se connecter|Mon compte|Créer un compte|Identification|Connectez-vous|Identifiez-vous|Mot de passe oublié|S’inscrire|Inscription|Me connecter',
  Spanish:
    'Iniciar sesión|Mi cuenta|Acceder|Crear cuenta|Identifícate|Inicio de sesión|Inicia sesión|Registrarse|Entrar|Crear una cuenta|¿Olvidaste tu contraseña?|Regístrate',
  Italian:
    'Il mio account|Accedi|Login|Registrati|Area clienti|Il tuo account|Accesso|Crea un account|Effettua il login|Entra|Password dimenticata|Area riservata|Accedi o registrati',
  Dutch:
    'Inloggen|Mijn account|Log in|Account aanmaken|Aanmelden|Registreren|Wachtwoord vergeten|Mijn gegevens|Inloggen of registreren|Maak een account aan',
  Polish:
    'Zaloguj się|Logowanie|Moje konto|Rejestracja|Załóż konto|Zarejestruj się|Twoje konto|Utwórz konto|Konto klienta|Panel klienta|Przypomnij hasło',
  Portuguese:
    'Entrar|Minha conta|Iniciar sessão|Fazer login|Criar conta|Login|Faça login|Acessar conta|Cadastre-se|Cadastro|A minha conta|Área de cliente|Faça seu login|Identificação',
  Swedish:
    'Logga in|Mitt konto|Mina sidor|Skapa konto|Registrera dig|Logga in eller skapa konto|Inloggning|Glömt lösenord|Bli medlem|Log ind|Min konto|Min side|Opret konto|Logg inn|Kirjaudu sisään|Kirjaudu|Oma tili|Rekisteröidy',
  'Czech, Slovak, Hungarian, Romanian and Turkish':
    'Přihlášení|Přihlásit se|Můj účet|Prihlásenie|Môj účet|Registrace|Bejelentkezés|Fiókom|Autentificare|Contul meu|Giriş Yap|Hesabım|Üye Girişi|Saját fiók|Registrácia',
  'Russian and Ukrainian':
    'Вход|Войти|Личный кабинет|Авторизация|Мой аккаунт|Регистрация|Вхід|Особистий кабінет|Вход в личный кабинет',
  Chinese:
    '登录|用户登录|会员登录|登录/注册|请登录|账号登录|我的账户|注册|会员中心|登錄|登入|會員登入|會員中心|我的帳戶|請登入|登入/註冊|京东-欢迎登录|欢迎登录|手机登录|扫码登录',
  Japanese:
    'ログイン|会員ログイン|マイページ|新規会員登録|ログイン・会員登録|アカウントサービス|マイアカウント|ログインしてください|会員登録|サインイン',
  Korean: '로그인|회원 로그인|회원가입|마이페이지|내 계정',
};
const WALLS =
  'Just a moment...|Access Denied|Robot Check|Pardon Our Interruption|Are you a human?|Verify you are human|Bitte bestätigen Sie, dass Sie kein Roboter sind|Ein Moment bitte...|Un instant…|Vérification de sécurité|Un momento…|Zugriff verweigert|Accès refusé|Acceso denegado|Accesso negato|Toegang geweigerd|Dostęp zabroniony|Acesso negado|Åtkomst nekad|Доступ запрещен|访问被拒绝|拒绝访问|安全验证|滑动验证页面|验证码拦截|存取被拒|アクセスが拒否されました|アクセス制限|접근이 거부되었습니다|잠시만 기다려 주세요|ロボットではないことを確認|Security Check|Human Verification|Human verification required|人机验证|身份验证|Eén moment geduld…|Ett ögonblick…|Подождите…|请稍候…|少々お待ちください...';
/** Names of goods that hold such words. */
const GOODS =
  'Login Towel Set|Error Coin Collection|404 Stainless Steel Cup|Sign in Wood for Weddings|Account Book A5|My Account Book|Not Found in Nature T-Shirt|Page Turner Lamp|Page Holder|Product Red iPhone|Robot Vacuum Cleaner|Security Camera|Access Point AC1200|Mein Konto Buch|Seite an Seite Poster|Connexion Cable USB|Entrar T-Shirt|Inscription Ring|Registration Plate Frame|Password Book|Passwort Notizbuch|Moment Lens 18mm|Moje konto książka|Un moment de douceur - bougie|Cadastro Caderno|Sida Kitchen Knife|Sidan Ring|Compte à rebours|Page Boy Outfit|Entra Bag|Accesso Wallet|Vakna Lampe|Wall Clock|Human Torch Figure|Lost & Found Box|The Missing Page Novel|Found Footage DVD|Stock Pot|Robot Check Shirt Kids|一次性登录贴纸|ログインTシャツ|注册商标杯子|验证器|Kirja Sivu|Logga Ring|Fel Knife|Ops Core Helmet|Oops Baby Mug|Ups Battery 1500VA|Error 404 T-Shirt|UPS Power Supply|Whoops-a-Daisy Vase|Kurs Registration|Sign Up Sheet Holder|Entrar na Dança CD|Login Notebook|Sign In Sheet Pad';

const titles = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([language, list]) =>
    list.split('|').map((title) => [language, title] as const),
  );

describe.each([
  ['error', ERRORS],
  ['log-in', LOG_INS],
] as const)('a page called so is no product: %s', (reason, table) => {
  it.each(titles(table))('in %s: “%s”', (_, title) => {
    expect(wallIn(title)).toBe(reason);
    expect(wallIn(`${title} | Shop`)).toBe(reason);
    expect(wallIn(`Shop - ${title}`)).toBe(reason);
  });
});

describe('a page that stands in front of the shop', () => {
  it.each(WALLS.split('|'))('may be called “%s”', (title) => {
    expect(wallIn(title)).toBe('wall');
  });
});

describe('goods whose name holds such words', () => {
  it.each(GOODS.split('|'))('“%s” are goods', (name) => {
    expect(wallIn(name)).toBeUndefined();
    expect(wallIn(`${name} | Shop`)).toBeUndefined();
  });
});
