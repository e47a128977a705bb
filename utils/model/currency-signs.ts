/**
 * How people write currencies. Of a sign that stands in several lines the first line is the likeliest
 * reading when nothing else says which: such a reading is marked ambiguous. In small letters for any case ("ft" is feet).
 */
const SIGNS = `USD $ u.s. $us dollars
EUR € euro euros
GBP £ ￡ ₤ pound pounds stg
CNY ¥ ￥ 元 圆 人民币 人民幣 rmb yuan 块 块钱 元人民币
JPY ¥ ￥ 円 yen 日元 日圓 엔
KRW ₩ ￦ 원 won 韩元
TWD nt$ nt $ 元 圓 塊 新台币 新臺幣 ntd
HKD 港币 港幣 元 圓 $
CAD c$ can$ $ cdn$
AUD a$ $
NZD $
SGD s$ $
MXN mex$ $ mn
CLP $
COP $
ARS $
UYU $u $
BND b$
BRL r$
DOP rd$
JMD j$
TTD
BZD
MOP
TOP t$
CUC
GYD g$
NIO c$
BOB bs $b
VES bs
PEN s/
CRC ₡
SVC ₡
GTQ q
PAB b/
PYG ₲ gs
CHF chf fr. sfr ₣ franc francs franken stutz
FRF ₶ ₣ franc francs
DEM dm
SEK kr :- kronor
NOK kr nkr
DKK kr dkr kroner
ISK kr krónur
CZK kč kc korun
PLN zł zl zlotych złotych
HUF Ft FT forint
RON lei leu
MDL lei
BGN лв lv лева
HRK kn
BAM km км
RSD дин din dinara динара
MKD ден денари
ALL lek leke l
HNL l
RUB ₽ руб рублей рубля рубль р р. rur rbl
BYN br руб byr
UAH ₴ грн гривень hrn
KZT ₸ тг тенге
KGS som сом с
UZS so'm soʻm so’m sʻ s' сум
GEL ₾ ლ ლარი lari
AZN ₼ man manat
AMD ֏ др драм
TRY tl ₺ lira
ILS ₪ nis ש״ח ש"ח ש'ח ש.ח שח shekel ش.ج ش.ص
INR ₹ rs ₨ र रु रू re रुपये
PKR rs ₨ روپے
LKR රු ரூ rs ₨
NPR रु rs ₨
MUR rs ₨
SCR rs ₨
BDT ৳ tk টাকা
BTN nu
MVR rf
IDR rp rupiah
MYR rm
PHP ₱
VND ₫ đ vnđ đồng dong
THB ฿ บาท baht
LAK ₭ ກີບ
KHR ៛
MMK ks k
MNT ₮ төг
IRR ریال ﷼ rial
IRT تومان toman
SAR ر.س ريال ﷼ sr سعودي
QAR ر.ق qr ريال قطري
YER ر.ي ﷼
OMR ر.ع ﷼ عماني
AED د.إ درهم dhs dh إماراتي اماراتي
MAD د.م درهم dh مغربي
KWD د.ك kd دينار k.d. كويتي
BHD د.ب .د.ب bd دينار بحريني
JOD د.أ د.ا jd دينار أردني
IQD د.ع ع.د id عراقي
TND د.ت dt دينار تونسي
DZD د.ج دج da
LYD د.ل ل.د ld
EGP ج.م جنيه e£ مصري le l.e.
SDG ج.س جنيه
LBP ل.ل l.l.
SYP ل.س
AFN ؋
NGN ₦
KES ksh kshs
TZS tsh tshs
UGX ush ushs
ZAR r
GHS gh₵ ₵ ghc
XOF cfa fcfa f.cfa
XAF cfa fcfa
KMF cf
GNF fg gfr
BIF fbu
RWF frw rf r₣
DJF fdj
ERN nfk نافكا ናቕፋ
MGA ar
MWK mk
MZN mt mtn
STN db
ZMW zk k
ZMK zk
MRU um
AOA kz kwz
BWP p
PHP p
SZL e
GMD d
SLE sl le
VUV vt vatu
PGK k
XPF cfp
AWG ƒ
ANG ƒ
BTC ₿ btc ƀ
ETB br ብር
ZWL z$
PTE esc
CVE esc`;

/** Of every sign and word met so far what it may mean; null for one that is none. */
const known = new Map<string, readonly string[] | null>();
/** Words that are none come from pages: they are forgotten when they are so many. */
const MAX_KNOWN = 5000;

/** ISO 4217 codes that have no line above or are often written as such. */
export const currencyCodes: readonly string[] = [
  ...SIGNS.split('\n').map((line) => line.slice(0, 3)),
  ...'BBD BSD XCD XCG FJD SBD KYD BMD LRD NAD SRD HTG CUP UYI SOS SSP TJS TMT LSL SLL CDF BYR MRO'.split(' '),
  ...'FKP GIP KPW SHP WST ZWG'.split(' '),
];
const CODES = new Set(currencyCodes);

function learn(): void {
  known.clear();
  for (const line of SIGNS.split('\n')) {
    const [code = '', ...signs] = line.split(' ');
    for (const sign of signs) known.set(sign, [...(known.get(sign) ?? []), code]);
  }
}

/** The ISO 4217 code for one that is written out; the rouble's old code is read as the new one. */
export function currencyCode(text: string): string | undefined {
  const code = text.trim().toUpperCase();
  return CODES.has(code) ? code : code === 'RUR' ? 'RUB' : undefined;
}

/** The currencies a sign or word may mean, the likeliest first. */
export function currenciesOf(sign: string): readonly string[] | undefined {
  let found = known.get(sign);
  if (found === undefined) {
    if (known.size === 0 || known.size > MAX_KNOWN) learn();
    found = meant(sign) ?? null;
    known.set(sign, found);
  }
  return found ?? undefined;
}

function meant(sign: string): readonly string[] | null | undefined {
  const codes = known.get(sign) ?? known.get(sign.toLowerCase().replace('f cfa', 'fcfa'));
  if (codes) return codes;
  // "руб." as "руб"; one letter and a full stop is anything.
  if (sign.endsWith('.')) return sign.length > 2 ? currenciesOf(sign.slice(0, -1)) : undefined;
  // "CAD$", "CA$": whose dollar it is.
  const [, whose = '', mark] = /^([A-Z]{2,3})([$¥€£]?)$/.exec(sign.toUpperCase()) ?? [];
  const code =
    whose.length === 3 ? currencyCode(whose) : mark && currencyCodes.find((one) => one.startsWith(whose));
  return code ? [code] : undefined;
}
