import { LETTER } from './not-there.ts';

/** Words of one size, colour or other variant, in lower case: what a line with one says is not said of the product. */
const VARIANT = new RegExp(
  `(?<!${LETTER})(?:sizes?|colou?rs?|variant[es]?|größen?|farben?|tailles?|couleur|coloris|pointure|tallas?|tamaño|taglia|colore|misura|maat|kleur|tamanho|cor|rozmiar|kolor|storlek|färg|размер|цвет|x{0,4}[sl]|m)(?!${LETTER})|^\\d{1,3}(?:[.,]5)? ?[-–:(/]|\\d ?(?:gb|tb|ml|cm|mm|oz|kg|g)(?!${LETTER})|尺[码碼寸]|[规規]格|[颜顏]色|[^特]色(?=[\\s:：暂暫已缺无無])|[\\da-z] ?[号號码碼]|サイズ|カラー|사이즈|색상|컬러`,
);

/**
 * What may stand beside the words themselves without making them another statement, in lower case. Words of the moment are
 * not among them: they make a statement sure, whatever its scope.
 */
const FILLER = new RegExp(
  `(?<!${LETTER})(?:this|the|item|product|is|are|has|been|we|you|sorry|unfortunately|now|online|completely|status|availability|stock|dieser?|dieses|artikel|produkt|ist|leider|vorübergehend|ce|cet|le|produit|article|est|temporairement|désolé|este|el|producto|artículo|está|il|questo|prodotto|articolo|è|attualmente|dit|momenteel|o|produto|no momento)(?!${LETTER})|[这這此该該本]|[商产產货貨]品|[宝寶][贝貝]|抱歉|很|[已了中]|この|は|が|申し訳(?:ござい|あり)ません|(?:になり|となり|し)まし?た|して[いお]ります|です|ございます|상품[은이]?|죄송합니다|입니다|되었습니다|되었어요|상태|된`,
  'g',
);
/** Letters and digits of any script. */
const WORD = /[\da-z\u00c0-\u1fff\u3041-\u9fff\uac00-\ud7af]/;

/** Whether a line names a size, a colour or the like. */
export function isVariant(line: string): boolean {
  return VARIANT.test(line.toLowerCase());
}

/** Whether a line of stock words, in lower case, is about one variant, nothing but those words, or a sentence with more in it. */
export function scopeOf(text: string, words: RegExp): 'variant' | 'alone' | 'more' {
  if (VARIANT.test(text)) return 'variant';
  return WORD.test(text.replace(words, ' ').replace(FILLER, ' ')) ? 'more' : 'alone';
}
