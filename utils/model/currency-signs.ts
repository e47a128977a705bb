/**
 * How people write currencies. Of a sign that stands in several lines the first line is the likeliest
 * reading when nothing else says which: such a reading is marked ambiguous.
 */
const SIGNS = `USD $ us$ u.s. usd$ $us dollars
EUR € euro euros eur€
GBP £ ￡ ₤ pound pounds stg gbp£
CNY ¥ ￥ 元 圆 人民币 人民幣 rmb yuan cn¥ 块 块钱 元人民币
JPY ¥ ￥ 円 yen jp¥ 日元 日圓 엔
KRW ₩ ￦ 원 won 韩元
TWD nt$ nt 元 圓 塊 新台币 新臺幣 ntd
HKD hk$ 港币 港幣 元 圓 $
CAD c$ ca$ can$ cad$ $ cdn$
AUD a$ au$ aud$ $
NZD nz$ $
SGD s$ sg$ $
MXN mx$ mex$ $ mn
CLP cl$ $
COP co$ $
ARS ar$ $
UYU $u uy$ $
BND b$
BRL r$
DOP rd$
JMD j$
TTD tt$
BZD bz$
MOP mop$
TOP t$
CUC cuc$
GYD g$ gy$
NIO c$
BOB bs bs. $b
VES bs bs.
PEN s/. s/
CRC ₡
SVC ₡
GTQ q
PAB b/. b/
PYG ₲ gs gs.
CHF chf fr. sfr sfr. ₣ franc francs franken stutz
FRF ₶ ₣ franc francs
DEM dm
SEK kr kr. :- kronor
NOK kr kr. nkr
DKK kr kr. dkr kroner
ISK kr kr. krónur
CZK kč kc korun
PLN zł zl zlotych złotych
HUF ft forint
RON lei leu
MDL lei
BGN лв лв. lv лева
HRK kn
BAM km км
RSD дин дин. din din. dinara динара
MKD ден ден. денари
ALL lek leke l
HNL l
RUB ₽ руб руб. рублей рубля рубль р р. rub. rur rbl
BYN br руб руб. byr
UAH ₴ грн грн. гривень hrn uah.
KZT ₸ тг тг. тенге
KGS som сом с
UZS so'm soʻm so’m sʻ s' сум
GEL ₾ ლ ლარი lari
AZN ₼ man manat
AMD ֏ др драм
TRY tl ₺ tl. lira
ILS ₪ nis ש״ח ש"ח ש'ח ש.ח שח shekel
INR ₹ rs rs. ₨ र रु रू re inr.
PKR rs rs. ₨ روپے
LKR රු ரூ rs rs. ₨
NPR रु rs rs. ₨
MUR rs rs. ₨
SCR rs rs. ₨
BDT ৳ tk tk. টাকা
BTN nu nu.
MVR rf mvr.
IDR rp rp. rupiah
MYR rm
PHP ₱ php.
VND ₫ đ vnđ đồng dong
THB ฿ บาท baht
LAK ₭ ກີບ
KHR ៛
MMK ks k
MNT ₮ төг
IRR ریال ﷼ rial
IRT تومان toman
SAR ر.س ريال ﷼ sr
QAR ر.ق qr
YER ر.ي ﷼
OMR ر.ع ر.ع. ﷼
AED د.إ درهم dhs dhs. dh
MAD د.م د.م. درهم dh
KWD د.ك kd دينار دينار كويتي k.d.
BHD د.ب .د.ب bd دينار
JOD د.أ د.ا jd دينار أردني
IQD د.ع ع.د id
TND د.ت dt دينار تونسي
DZD د.ج دج da
LYD د.ل ل.د ld
EGP ج.م جنيه e£ le l.e. egp.
SDG ج.س ج.س. جنيه
LBP ل.ل l.l.
SYP ل.س
AFN ؋
NGN ₦
KES ksh kshs ksh. kes.
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
ERN nfk
MGA ar
MWK mk
MZN mt mtn
STN db
ZMW zk k
ZMK zk
MRU um
AOA kz kwz
BWP p
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

const BY_SIGN = new Map<string, string[]>();
for (const line of SIGNS.split('\n')) {
  const [code = '', ...signs] = line.split(' ');
  for (const sign of signs) {
    const codes = BY_SIGN.get(sign);
    if (codes) codes.push(code);
    else BY_SIGN.set(sign, [code]);
  }
}

/** ISO 4217 codes that have no line above or are often written as such. */
export const currencyCodes: readonly string[] = [
  ...SIGNS.split('\n').map((line) => line.slice(0, 3)),
  ...'BBD BSD XCD FJD SBD KYD BMD LRD NAD SRD HTG CUP UYI SOS SSP TJS TMT LSL SLL CDF BYR MRO'.split(' '),
];
const CODES = new Set(currencyCodes);

/** The ISO 4217 code for one that is written out; the rouble's old code is read as the new one. */
export function currencyCode(text: string): string | undefined {
  if (CODES.has(text)) return text;
  const code = text.trim().toUpperCase();
  if (code === 'RUR') return 'RUB';
  return code.length === 3 && CODES.has(code) ? code : undefined;
}

/** The currencies a sign or word may mean, the likeliest first. */
export function currenciesOf(sign: string): readonly string[] | undefined {
  // "ft" in small letters is feet.
  if (sign === 'ft') return undefined;
  const codes = BY_SIGN.get(sign) ?? BY_SIGN.get(sign.toLowerCase());
  if (codes) return codes;
  const code = sign.length === 3 ? currencyCode(sign) : undefined;
  return code === undefined ? undefined : [code];
}
