import type { Availability } from '../model/offer.ts';

/**
 * What shops say of stock. Phrases, not words: "out of stock" in a filter or a question about
 * notifications is told apart by where it stands (visible.ts), not here.
 */
const OUT =
  /out of stock|sold out|no longer (?:available|sold)|(?:currently|temporarily|presently|is|are) (?:un|not )available|currently unavailable|not available (?:online|for)|unavailable online|we don't know when|discontinued|nicht (?:verfügbar|lieferbar|auf lager|vorrätig|mehr lieferbar)|ausverkauft|vergriffen|derzeit nicht|zurzeit nicht|en rupture|rupture de stock|épuisé|indisponible|non disponible|plus disponible|victime de son succès|agotado|sin (?:stock|existencias)|no disponible|fuera de stock|pronto estarán en stock|esaurito|non disponibile|uitverkocht|niet (?:op voorraad|leverbaar|beschikbaar)|esgotado|indisponível|slutsåld|ej i lager|slut i lager|udsolgt|ikke på lager|utsolgt|loppuunmyyty|wyprzedan|niedostępn|brak w magazynie|vyprodáno|není skladem|nedostupn|vypredané|nie je (?:možné|skladom|dostupn)|elfogyott|nincs raktáron|stoc epuizat|indisponibil|нет в наличии|распродан|немає в наявності|закінчився|tükendi|stokta yok|缺货|缺貨|无货|無貨|售罄|售完|卖完|賣完|已售空|补货|補貨|下架|停售|停产|断货|斷貨|抢光|已抢完|暂不销售|完売|在庫切れ|在庫なし|品切れ|売り切れ|売切|取扱い?終了|販売終了|入荷待ち|入荷未定|現在お取り扱いできません|품절|매진|재고 ?없음|일시품절|판매 ?종료|판매 ?중지|입고 ?예정/i;
/** About something else than buying it here. */
const ELSEWHERE =
  /pick-?\s?up|in-?store|stores?\b|nearby|collect|chat|review|option|filial|abhol|markt\b|magasin|retrait|tienda|recogida|negozi|winkel\b|butik|prodejn|predajn|门店|自提|店舗|매장/i;
/** Said of sizes and lists too, so it counts only where nothing else is said. */
const SOON =
  /coming soon|notify me|email me when|back in stock soon|in stock soon|when it.s (?:back )?in stock|me prévenir|benachrichtigen|avísame|avvisami|到货通知|到貨通知|再入荷|재입고/i;
/** With such a word it is a statement about this product at this moment. */
const NOW =
  /currently|temporarily|at the moment|right now|derzeit|momentan|zurzeit|aktuell|actuellement|momentanément|temporairement|actualmente|momentáneamente|temporalmente|attualmente|al momento|momenteel|tijdelijk|atualmente|momentálne|momentálně|aktuálně|obecnie|chwilowo|för närvarande|暂时|暫時|目前|当前|现在|只今|現在|一時的|현재|일시/i;
const LIMITED =
  /only\s+(\d+)\s+(?:left|remaining|available)|(\d+)\s+(?:left in stock|items? left|remaining)|nur noch\s+(\d+)|il (?:ne )?reste (?:plus que )?(\d+)|plus que\s+(\d+)|(?:solo )?quedan?\s+(?:solo\s+)?(\d+)|solo\s+(\d+)\s+(?:rimast|dispon)|nog (?:maar )?(\d+)|[仅僅只]剩(?:下|余)?\s*(\d+)|剩餘\s*(\d+)|剩余\s*(\d+)\s*件|残り\s*(\d+)\s*[点個]|在庫(?:残り)?\s*(\d+)\s*点|(\d+)\s*개\s*남/i;
const PRE =
  /pre-?order|vorbestell|précommande|pre-?compra|reservar ahora|pre-?ordine|预售|預售|预订|預購|预购|予約(?:受付|商品|する)|예약 ?(?:판매|구매)/i;
const IN =
  /\bin stock\b|available now|ready to ship|ships? (?:within|in|from)|usually (?:ships|dispatched)|auf lager|sofort (?:lieferbar|verfügbar)|lieferbar in|versandfertig|vorrätig|en stock|expédié sous|disponible|en existencias|in magazzino|disponibile|disponibilità immediata|op voorraad|i lager|på lager|skladem|skladom|raktáron|în stoc|в наличии|в наявності|dostępn|stokta|有货|有貨|现货|現貨|有库存|在庫あり|在庫有|即納|재고 ?있음|구매 ?가능/i;
const BUY =
  /^(?:(?:add|put (?:it )?in|place in)(?: (?:it )?(?:to|in) | )?(?:(?:your|my|the|shopping) )*(?:cart|bag|basket|trolley)|add$|buy (?:it )?now|buy|shop now|place bid|in den (?:einkaufs)?(?:waren)?korb(?: legen)?|(?:jetzt )?kaufen|ajouter au panier|acheter(?: maintenant)?|ajouter|añadir (?:al carrito|a la cesta|a la bolsa)|agregar al carrito|comprar(?: ahora| ya)?|aggiungi al carrello|acquista(?: ora)?|in (?:winkel(?:wagen|mand)|mijn winkelwagen)|adicionar ao carrinho|lägg i (?:varukorg(?:en)?|kundvagn(?:en)?)|köp|køb|læg i kurv|legg i handlekurv|lisää ostoskoriin|do (?:košíku|košíka|koszyka)|dodaj do koszyka|kup teraz|přidat do košíku|koupit|pridať do košíka|kúpiť|kosárba|adaugă în coș|adauga in cos|în coș|добавить в корзину|в корзину|купить|до кошика|купити|sepete ekle|satın al|加入购物车|加入購物車|立即购买|立即購買|立刻购买|直接購買|马上抢|去购买|我要購買|发起拼单|单独购买|カートに入れる|買い物かごに入れる|カートへ|今すぐ買う|購入(?:する|手続きへ)?|장바구니(?: ?담기|에 담기)?|구매하기|바로 ?구매)(?![\p{L}\p{N}])/iu;

export interface StockWords {
  readonly availability: Availability;
  readonly inventoryLevel?: number;
  /** `weak` may be about a size, `sure` is about the product now. */
  readonly sureness: 'weak' | 'plain' | 'sure';
}

/** The stock state a short text names, and how many are left where it says so; `isButton` for one that can't be pressed. */
export function readStock(text: string, isButton = false): StockWords | undefined {
  const limited = LIMITED.exec(text);
  const left = Number(limited?.slice(1).find((count) => count !== undefined));
  if (left > 0) return { availability: 'LimitedAvailability', inventoryLevel: left, sureness: 'plain' };
  if (SOON.test(text)) return { availability: 'OutOfStock', sureness: 'weak' };
  const out = OUT.exec(text);
  if (out && ELSEWHERE.test(text)) return undefined;
  if (out) {
    const isLabel = isButton && out.index < 3 && text.length < 40;
    return { availability: 'OutOfStock', sureness: isLabel || NOW.test(text) ? 'sure' : 'plain' };
  }
  if (PRE.test(text)) return { availability: 'PreOrder', sureness: 'plain' };
  return IN.test(text) ? { availability: 'InStock', sureness: 'plain' } : undefined;
}

/** True when a line is the label of a button that buys. */
export function isBuyButton(line: string): boolean {
  return BUY.test(line.trim());
}
