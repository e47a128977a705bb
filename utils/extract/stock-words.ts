import type { Availability } from '../model/offer.ts';
import { denied, IS_THERE, LETTER, NOT_THERE } from './not-there.ts';
import { scopeOf } from './stock-scope.ts';

/**
 * What shops say of stock. Phrases, not words: "out of stock" in a filter or a question about
 * notifications is told apart by where it stands (visible.ts), not here.
 */
const OUT = new RegExp(
  `${NOT_THERE}|sold out|discontinued|(?<![\\d.,])0 (?:in stock|left)|${denied('sold')}|out of print|plus en vente|plus commerciali|kein bestand|fuori produz|we don['’]t know when|not (?:currently )?for sale|ausverkauft|vergriffen|derzeit nicht|zurzeit nicht|épuisé|en rupture|victime de son succès|agotad|descatalog|esaurit|uitverkocht|esgotad|slutsåld|tillfälligt slut|utgått|udsolgt|utsolgt|loppu(?:u?n|$)|wyprzedan|wycofan|vyprod[aá]n|vypredan|nie je možné|elfogyott|epuizat|распродан|законч|закінч|отсутств|снят с произв|tükendi|stok(?:ta|lar[ıi]m[ıi]zda) (?:yok|bulunm)|hết hàng|stok habis|สินค้าหมด|غير متوفر|نفد|אזל|אינו במלאי|לא במלאי|[缺斷断停补補][货貨产產售]|欠品|[無无没沒](?:有?[现現库庫]?[货貨]|有?[库庫]存|法[购購])|[库庫]存(?:不足|[:：]?\\s*0)|[售卖賣](?:罄|完|空|光)|[销銷售抢搶购購]一空|完售|下架|[抢搶][光完]|(?:停止|[暂暫]停|[暂暫]不)[销銷贩販]售|完売|在庫(?:切れ|不足|[がは]?(?:なし|無し|ありません))|品切|売り?切|(?:販売|取り?扱い?|生産)を?(?:終了|中止|停止|(?:して|でき)[おい]?り?ません)|入荷(?:待ち|未定)|廃番|購入(?:でき|いただけ)ません|予定数に達|품절(?! ?임박)|매진|재고(?:[가는])? ?(?:없|부족)|판매가? ?(?:종료|중지|중단)|단종|절판|입고 ?예정|구매(?: ?불가|하실 수 없)`,
);
/** Every one of them, with the endings of their stems. */
const ALL_OUT = new RegExp(`(?:${OUT.source})(?:れ|[a-z\u00df-\u024f\u0400-\u04ff]{0,6})`, 'g');
/** About something else than buying it here. */
const ELSEWHERE =
  /pick-?\s?up|in-?store|stores?\b|nearby|collect|chat|review|option|filial|abhol|markt\b|magasin|retrait|gift.?wrap|klarna|paypal|ratenkauf|international shipping|tienda|recogida|negozi|winkel\b|butik|prode?jn|门店|自提|店[舗頭]|缺货必|매장/;
/** Said of sizes and lists too, so it counts only where nothing else is said. */
const SOON =
  /coming soon|notify me|email me when|in stock soon|pronto est|when it.s (?:back )?in stock|me prévenir|benachrichtigen|av[ií]same|avise-me|avvisami|powiadom o|[到有][货貨](?:通知|提醒)|[货貨]到通知|再入荷|재입고/;
/** With such a word it is a statement about this product at this moment. */
const NOW =
  /current|temporar|at the moment|right now|derzeit|moment[aá]|zurzeit|aktu[aeá]|actu[ae]l|temporal|tijdelijk|atualmente|obecnie|chwilowo|för närvarande|tillfälligt|midlertidig|временно|сейчас|[暂暫][时時]|[当目當]前|[现現]在|[只た][今だ]|一時的|현재|일시/;
/** Of a time that is over, or no statement at all. */
const NO_MORE =
  /[?？]|\b(?:now|is|are|it['’]s|we['’]re) back\b(?! soon| in )|\blast (?:week|month|year|time)\b|wieder da\b|de retour|de vuelta|di nuovo disp|返[场場]|再販(?:中|開始)|재입고 ?완료/;
/** Of a time that may come. */
const ONE_DAY = /\b(?:if|when|until|will|ob|wann|bis|wird|quand|cuando|quando)\b/;
/** Parts of a sentence; Chinese may part them by a space. */
const CLAUSES = /[,，.。;；!！、–—]|(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/;
/** How many are left, or that they are few. */
const LIMITED =
  /only\s+(\d+)\s+(?:left|remaining|available)|(\d+)\s+(?:left(?: in stock)?|items? left|remaining)$|(?:nur noch|reste(?: plus que)?|plus que|quedan?(?: solo)?|nog(?: maar)?|zbývá(?: jen)?|осталось(?: всего)?)\s+(\d+)|solo\s+(\d+)\s+(?:rimast|dispon)|(?:[仅僅只還还]?剩[下余餘]?|最[后後])\s*(\d+)(?![\d天日小分秒])|(?:残り(?:あと)?|在庫)\s*(\d+)\s*[点個]|마지막\s*(\d+)|(?:수량\s*)?(\d+)\s*개\s*남|(?:low|limited) stock|few left|^last (?:one|items?|few)|nur noch wenige|geringer bestand|letzte stücke|derni[eè]re?s (?:exempl|pi[eè]ces|articles)|stock limité|últim[oa]s? unidad|pocas unidades|ultim[io] pezz|laatste stuks|[库庫]存[紧緊][张張]|残り?わずか|在庫(?:僅|残)少|품절 ?임박/;
const PRE =
  /pre-?(?:order|orden|ordin|compra|vent?d?a)|vorbestell|précommand|reservar? ahora|^reservar?$|prenota ora|предзаказ|[预預][售订訂購购]|予約|예약/;
const IN = new RegExp(
  `${IS_THERE}|available now|ready to ship|ships? (?:within|in|from)|usually (?:ships|dispatched)|sofort|lieferbar in|versandfertig|vorrätig|expédié sous|disponib(?!ili[td])|disponibilità imm|disponível|dostępn(?!o)|na stanie|còn hàng|متوفر|במלאי|[有现現](?:货|貨)|[尚有][有库庫]*存|[库庫]存(?:充足|[:：]?\\s*\\d)|在庫[：:]?[がは]?[あ有○◯◎]|即納|재고 ?[있보]|구매 ?가능`,
);
/** Where a shop gathers what is bought. */
const CART = `(?:cart|bag|basket|trolley|waren|einkaufs${LETTER}+|panier|carrito|cesta|bolsa|carrello|winkel(?:wagen|mand)|carrinho|sacola|(?:varu|hand)korg|kundvagn|(?:handle)?kurv|ostoskori|ko[sš][íia]${LETTER}+|koszyk|kosár|co[sș]|корзин|кошик|sepet)${LETTER}*`;
const BUY = new RegExp(
  `^(?:(?:add|put|place)\\b.{0,20} ${CART}|(?:${LETTER}+ ){0,2}(?:in|to|au|al|a la|ao|i|do|în|в|до|den) (?:(?:den|mijn|your|my|shopping) )*${CART}(?: ${LETTER}+)?|(?:dodaj(?:te)?|stavi) [uv] ${CART}|add(?= *(?:$|[-–•·+]|for\\b|[$£€\\d]))|kosárba|sepete ekle|ajouter(?= *(?:$|[-–•·+]|[$£€\\d]))|buy(?: it)?(?: now)?|shop now|place bid|(?:jetzt )?kaufen|acheter(?: maintenant)?|comprar(?: ahora| ya| agora)?|acquista(?: ora)?|köp|køb|kjøp|osta|kup teraz|koupit|kúpiť|купить|купити|satın al|(?:立[即刻]|马上|馬上|直接|单独|领券|去|我要)(?:购买|購買|抢[购購]?)|(?:加入|放入|加到)(?:购物车|購物車)|发起拼单|(?:カート|買い物かご)[にへ](?:入れる|追加(?:する)?)?|今すぐ(?:買う|購入)|購入(?:する|手続きへ)?|장바구니(?: ?담기|에 담기)?|구매하기|바로 ?구매(?:하기)?|주문하기|thêm vào giỏ(?: hàng)?|order now|jetzt bestellen)(?!${LETTER}|\\d)`,
);

export interface StockWords {
  readonly availability: Availability;
  readonly inventoryLevel?: number;
  /** `weak` may be about a size, `alone` is all that its line says, `sure` is about the product now. */
  readonly sureness: 'weak' | 'plain' | 'alone' | 'sure';
}

/** No shop has more of a thing: a longer number is something else. */
const MOST_LEFT = 1_000_000;

/** The stock state a short text names, and how many are left where it says so; `isButton` for one that can't be pressed. */
export function readStock(line: string, isButton = false): StockWords | undefined {
  const text = line.toLowerCase();
  const limited = LIMITED.exec(text);
  const left = Number(limited?.slice(1).find((count) => count !== undefined));
  if (limited && left !== 0) {
    const level = left > 0 && left <= MOST_LEFT ? { inventoryLevel: left } : {};
    return { availability: 'LimitedAvailability', ...level, sureness: 'plain' };
  }
  if (SOON.test(text)) return { availability: 'OutOfStock', sureness: 'weak' };
  const out = OUT.exec(text);
  if (out && ELSEWHERE.test(text)) return undefined;
  if (out) {
    const isLabel = isButton && out.index < 3 && text.length < 40;
    const scope = scopeOf(text, ALL_OUT);
    const said = scope === 'alone' ? 'alone' : 'plain';
    const sureness =
      scope === 'variant' ? 'weak' : isLabel || (NOW.test(text) && !isTakenBack(text)) ? 'sure' : said;
    return { availability: 'OutOfStock', sureness };
  }
  if (PRE.test(text)) return { availability: 'PreOrder', sureness: 'plain' };
  return IN.test(text) ? { availability: 'InStock', sureness: 'plain' } : undefined;
}

/** Whether a sentence that says "sold out" says, too, that this is over: "sold out for a moment last week, now back". */
function isTakenBack(text: string): boolean {
  const isThere = (clause: string) => IN.test(clause.trim()) && !OUT.test(clause) && !ONE_DAY.test(clause);
  return NO_MORE.test(text) || text.split(CLAUSES).some(isThere);
}

/** True when a line is the label of a button that buys. */
export function isBuyButton(line: string): boolean {
  return BUY.test(line.trim().toLowerCase());
}
