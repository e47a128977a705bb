import { describe, expect, it } from 'vitest';
import { parsePrice } from '../../utils/model/parse-price.ts';

/** Amount in the currency's own unit, of what a text says. */
const amountOf = (text: string): number | undefined => {
  const minor = parsePrice(text, { locale: 'en-US' })?.amount.minor;
  return minor === undefined ? undefined : minor / 100;
};

describe('what stands behind a price is no part of it', () => {
  it.each([
    ['$19.99, 20% off', 19.99],
    ['$12.50, 20 left', 12.5],
    ['R$ 199,90, 10x sem juros', 199.9],
    ['€ 99,95, 24 uur levering', 99.95],
    ['15,90€ 38', 15.9],
    ['$119. 95', 119.95],
    ['35€ 99', 35.99],
  ])('%s costs %d', (text, amount) => expect(amountOf(text)).toBe(amount));
});

describe('a word that holds another one is not that word', () => {
  it.each([
    ['Mathematics textbook $59', 59],
    ['Hematite bracelet $12', 12],
    ['Economist subscription $12', 12],
    ['Admin order $20', 20],
    ['The Ordinary Niacinamide $6.00', 6],
    ['Wedding veil $45.00', 45],
    ['Recomendado 89,90 €', 89.9],
    ['Spar Butter 1,99 €', 1.99],
    ['$25 back in stock', 25],
    ['Wall Art $29.99', 29.99],
  ])('%s costs %d', (text, amount) => expect(amountOf(text)).toBe(amount));
});

describe('what is said within brackets', () => {
  it.each([
    ['£12.00 (ex VAT £10.00)', 12],
    ['12,00 € (netto 10,08 €)', 12],
    ['£1,082.50 ex VAT £1,299.00 inc VAT', 1299],
  ])('of the number in them: %s costs %d', (text, amount) => expect(amountOf(text)).toBe(amount));
});

describe('a price that is delivered for nothing', () => {
  it.each([
    ['Fri fragt 199 kr', 199],
    ['Kargo dahil 199 TL', 199],
    ['Livrare gratuita 199 lei', 199],
  ])('is that price: %s', (text, amount) => expect(amountOf(text)).toBe(amount));
});
