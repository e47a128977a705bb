import { describe, expect, it } from 'vitest';
import { readStock } from '../../utils/extract/stock-words.ts';

const GONE: Readonly<Record<string, string>> = {
  Chinese:
    '缺货|暂时缺货|已售罄|售罄|卖完了|已下架|商品已下架|无货|暂无库存|库存不足|已抢光|到货通知|补货中|该商品已售完|已卖光|已停售|已停产|没货|没有库存|断货|所选地区暂时无货|无现货|该商品暂时无货|抱歉，商品已售空|来晚了，已抢完|宝贝已下架',
  'Chinese of Taiwan':
    '缺貨|已售完|補貨中|售完|賣完|完售|已完售|無庫存|暫無庫存|庫存不足|到貨通知|貨到通知我|已下架|停售|銷售一空|暫停販售|暫停銷售|售完補貨中|商品已售完|目前缺貨|無貨|已停產|停止販售|已售罄|搶購一空|目前無法購買',
  Japanese:
    '在庫切れ|品切れ|売り切れ|売切れ|売切|完売|完売しました|在庫なし|在庫無し|在庫がありません|在庫はありません|入荷待ち|入荷未定|次回入荷未定|現在お取り扱いできません|販売終了|取り扱い終了|取扱終了|欠品中|ただいま品切れ中です|販売を終了しました|この商品は現在販売しておりません|購入できません|再入荷お知らせ|予定数に達しました|生産終了|廃番',
  Korean:
    '품절|일시품절|매진|재고 없음|재고가 없습니다|판매 종료|판매종료|판매중지|판매 중단|단종|입고 예정|재입고 알림|현재 구매하실 수 없습니다|구매 불가|품절된 상품입니다|판매가 종료된 상품입니다|절판|현재 품절입니다|재고부족|일시 품절',
  English:
    'out of stock|sold out|currently unavailable|no longer available|temporarily out of stock|not available|unavailable|out-of-stock|this item is not available|discontinued|this product is no longer sold|not in stock|out of print|currently out of stock|temporarily unavailable|item is sold out|no stock|0 in stock|this item is currently unavailable|sorry, this item is out of stock|none available|not currently available|no longer in stock|unavailable online',
  German:
    'ausverkauft|nicht verfügbar|nicht auf lager|nicht lieferbar|derzeit nicht verfügbar|vergriffen|momentan nicht lieferbar|leider ausverkauft|nicht mehr verfügbar|nicht vorrätig|nicht mehr erhältlich|derzeit nicht erhältlich|zurzeit nicht bestellbar|nicht mehr im sortiment|dieser artikel ist ausverkauft|kein bestand|nicht mehr bestellbar|aktuell nicht verfügbar|online nicht verfügbar|restlos ausverkauft|ist leider vergriffen',
  French:
    "rupture de stock|en rupture de stock|en rupture|épuisé|épuisée|indisponible|non disponible|n'est plus disponible|actuellement indisponible|plus en stock|stock épuisé|hors stock|temporairement en rupture|n'est plus en vente|temporairement indisponible|article épuisé|cet article n’est plus disponible|pas disponible|n'est pas disponible|pas en stock|produit indisponible|n'est plus commercialisé",
  Spanish:
    'agotado|agotada|sin stock|no disponible|no hay stock|fuera de stock|sin existencias|no quedan existencias|producto agotado|temporalmente agotado|no está disponible|descatalogado|sin disponibilidad|actualmente no disponible|temporalmente sin stock|artículo agotado|ya no está disponible|no hay existencias|temporalmente no disponible|fuera de existencias',
  Italian:
    'esaurito|esaurita|non disponibile|prodotto esaurito|attualmente non disponibile|temporaneamente non disponibile|fuori produzione|non più disponibile|non è disponibile|fuori stock|esaurito al momento',
  Dutch:
    'uitverkocht|niet op voorraad|niet leverbaar|niet beschikbaar|tijdelijk uitverkocht|momenteel niet leverbaar|niet meer leverbaar|niet meer verkrijgbaar|tijdelijk niet op voorraad|geen voorraad|momenteel uitverkocht',
  Portuguese:
    'esgotado|indisponível|sem estoque|fora de estoque|produto indisponível|não disponível|sem stock|temporariamente esgotado|produto esgotado|fora de stock|não está disponível|avise-me quando chegar',
  Polish:
    'niedostępny|brak w magazynie|wyprzedane|produkt niedostępny|chwilowo niedostępny|brak towaru|towar niedostępny|produkt wyprzedany|nie jest dostępny|obecnie niedostępny|powiadom o dostępności|produkt wycofany',
  Swedish:
    'slutsåld|slut i lager|ej i lager|tillfälligt slut|utgått|inte i lager|finns inte i lager|slut på lager|tillfälligt slut i lager|ej tillgänglig',
  'Danish, Norwegian and Finnish':
    'udsolgt|ikke på lager|midlertidigt udsolgt|utsolgt|ikke tilgjengelig|loppuunmyyty|ei varastossa|tilapäisesti loppu|ei saatavilla',
  'Czech and Slovak':
    'vyprodáno|není skladem|nedostupné|momentálně nedostupné|vypredané|nie je skladom|nedostupný|dočasně nedostupné',
  'Russian and Ukrainian':
    'нет в наличии|распродано|товар закончился|закончился|нет на складе|снят с производства|временно нет в наличии|отсутствует|товара нет в наличии|нет в продаже|немає в наявності|закінчився',
  Turkish: 'tükendi|stokta yok|stokta bulunmuyor|geçici olarak tükendi|stoklarımızda yok',
  'Vietnamese, Indonesian, Thai, Arabic and Hebrew':
    'hết hàng|tạm hết hàng|stok habis|สินค้าหมด|غير متوفر|نفدت الكمية|אזל מהמלאי',
};
const THERE: Readonly<Record<string, string>> = {
  Chinese: '有货|现货|现货速发|有库存|库存充足|库存500件|有现货',
  'Chinese of Taiwan': '有貨|現貨|尚有庫存|庫存充足|現貨供應|有庫存',
  Japanese: '在庫あり|在庫有り|在庫：あり|在庫○|在庫があります|即納',
  Korean: '재고 있음|재고있음|구매 가능|재고 보유',
  English:
    'in stock|available|available now|in stock online|ready to ship|ships within 24 hours|in stock and ready to ship|available for delivery',
  German:
    'auf lager|sofort lieferbar|lieferbar|verfügbar|vorrätig|sofort verfügbar|auf lager, lieferzeit 1-3 tage|versandfertig in 24 stunden',
  French: 'en stock|disponible|expédié sous 24h|disponible immédiatement|article en stock',
  Spanish:
    'en stock|disponible|hay existencias|en existencias|disponible ahora|en existencia|stock disponible',
  Italian: 'disponibile|disponibilità immediata|in stock|in magazzino|disponibile subito',
  Dutch: 'op voorraad|leverbaar|direct leverbaar',
  Portuguese: 'em estoque|disponível|em stock',
  Polish: 'dostępny|w magazynie|produkt dostępny|na stanie',
  Swedish: 'i lager|finns i lager|på lager',
  'Russian and Ukrainian': 'в наличии|есть в наличии|є в наявності',
  'Czech and Slovak': 'skladem|skladom|na skladě',
  Turkish: 'stokta var|stokta',
  'Vietnamese, Indonesian, Thai, Arabic and Hebrew': 'còn hàng|متوفر|במלאי',
};
const FEW: Readonly<Record<string, string>> = {
  Chinese: '仅剩3件|库存紧张|仅剩2件',
  'Chinese of Taiwan': '僅剩3件|只剩2件|最後2件|庫存剩 5 件',
  Japanese: '残りわずか|残り3点|在庫残りわずか|在庫僅少|残りあと1点|残り1点 ご注文はお早めに',
  Korean: '품절임박|3개 남음|마지막 1개',
  English:
    'only 3 left in stock|low stock|last one|only a few left|hurry, only 2 left|3 left|few left in stock|limited stock',
  German: 'nur noch 3 auf lager|geringer bestand|nur noch wenige|letzte stücke',
  French: 'plus que 2 en stock|derniers exemplaires|il ne reste plus que 3|stock limité|dernières pièces',
  Spanish: 'últimas unidades|solo quedan 3|quedan 2|¡última unidad!|pocas unidades',
  Italian: 'ultimi pezzi|solo 2 rimasti|ultimo pezzo',
  Dutch: 'nog 3 op voorraad|laatste stuks',
};
const TO_COME: Readonly<Record<string, string>> = {
  Chinese: '预售|预售中|预订',
  'Chinese of Taiwan': '預購|預購中|預售',
  Japanese: '予約受付中|予約商品|先行予約',
  Korean: '예약판매|예약 구매|사전예약',
  English: 'pre-order|preorder now|available for pre-order',
  German: 'vorbestellen|vorbestellbar|vorbestellung',
  French: 'précommande|précommander|en précommande',
  Spanish: 'preventa|reserva ahora|pre-venta|preordenar|reservar',
  Italian: 'preordina|prenota ora|pre-ordine',
};
/** What stands beside prices and speaks of something else. */
const ELSE =
  'stock photo|return policy|in-store pickup available|kostenloser versand|size chart|加入购物车|立即购买|加入購物車|カートに入れる|장바구니|在庫状況を見る|查看库存|尺码表|out of 5 stars|4.5 out of 5|不支持7天无理由退货|未开封|no reviews yet|notifications|not rated|no thanks|nur für kurze zeit|bis zu 50% rabatt|satisfied or refunded|gratis versand ab 50 €|sin compromiso|no incluye pilas|non include|livraison offerte|送料無料|ポイント|무료배송|품질보증|免运费|全場免運|sold by shop|sold and shipped by|vendu par|verkauft durch';

const phrases = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([language, list]) =>
    list.split('|').map((text) => [language, text] as const),
  );

describe.each([
  ['OutOfStock', GONE],
  ['InStock', THERE],
  ['LimitedAvailability', FEW],
  ['PreOrder', TO_COME],
] as const)('%s', (availability, table) => {
  it.each(phrases(table))('in %s: “%s”', (_, text) => {
    expect(readStock(text)?.availability).toBe(availability);
    expect(readStock(text.toUpperCase())?.availability).toBe(availability);
  });
});

describe('a line about something else', () => {
  it.each(ELSE.split('|'))('“%s” says nothing of stock', (text) => {
    expect(readStock(text)).toBeUndefined();
  });

  it.each([
    'Verfügbarkeit',
    'Disponibilité',
    'Disponibilidad',
    'Disponibilità',
    'Availability',
    'Dostępność',
  ])('“%s” is a label', (text) => {
    expect(readStock(text)).toBeUndefined();
  });
});

describe('a word that denies in one language only', () => {
  it.each([
    ['Nu op voorraad', 'InStock'],
    ['Nu i lager', 'InStock'],
    ['Nu este disponibil', 'OutOfStock'],
    ['Nu mai este în stoc', 'OutOfStock'],
    ['3 unidades no estoque', 'InStock'],
    ['Não há estoque', 'OutOfStock'],
    ['Há estoque', 'InStock'],
    ["N'est plus disponible", 'OutOfStock'],
    ['Plus de stock', 'OutOfStock'],
    ['Plus sizes available', undefined],
  ])('“%s” is %s', (text, availability) => {
    expect(readStock(text)?.availability).toBe(availability);
  });
});

describe('how many are left', () => {
  it.each([
    ['Only 3 left in stock', 3],
    ['Nur noch 2 auf Lager', 2],
    ['仅剩5件', 5],
    ['残り 1点', 1],
    ['마지막 4개', 4],
    ['Últimas unidades', undefined],
  ])('“%s”', (text, inventoryLevel) => {
    expect(readStock(text)?.inventoryLevel).toBe(inventoryLevel);
  });

  it.each(['0 left', '0 in stock', '库存: 0'])('“%s” is none', (text) => {
    expect(readStock(text)?.availability).toBe('OutOfStock');
  });
});
