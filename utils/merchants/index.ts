import type { ProductRef } from '../model/product.ts';
import shop11st from './11st.ts';
import adidas from './adidas.ts';
import ajio from './ajio.ts';
import alibaba from './alibaba.ts';
import alibaba1688 from './alibaba-1688.ts';
import aliexpress from './aliexpress.ts';
import allegro from './allegro.ts';
import alternate from './alternate.ts';
import alza from './alza.ts';
import amazon from './amazon.ts';
import apple from './apple.ts';
import argos from './argos.ts';
import asos from './asos.ts';
import auction from './auction.ts';
import azerty from './azerty.ts';
import bAndQ from './b-and-q.ts';
import banggood from './banggood.ts';
import barnesNoble from './barnes-noble.ts';
import bestBuy from './best-buy.ts';
import bhPhoto from './bh-photo.ts';
import bigW from './big-w.ts';
import bigcommerce from './bigcommerce.ts';
import bilka from './bilka.ts';
import bol from './bol.ts';
import bookshop from './bookshop.ts';
import booth from './booth.ts';
import boulanger from './boulanger.ts';
import boxUk from './box-uk.ts';
import canadaComputers from './canada-computers.ts';
import canadianTire from './canadian-tire.ts';
import chewy from './chewy.ts';
import coles from './coles.ts';
import conrad from './conrad.ts';
import coolblue from './coolblue.ts';
import costco from './costco.ts';
import coupang from './coupang.ts';
import currys from './currys.ts';
import dangdang from './dangdang.ts';
import decathlon from './decathlon.ts';
import depop from './depop.ts';
import digikey from './digikey.ts';
import domadoo from './domadoo.ts';
import douyinShop from './douyin-shop.ts';
import dustinHome from './dustin-home.ts';
import ebay from './ebay.ts';
import ebuyer from './ebuyer.ts';
import elCorteIngles from './el-corte-ingles.ts';
import elkjop from './elkjop.ts';
import emag from './emag.ts';
import eprice from './eprice.ts';
import etsy from './etsy.ts';
import euronicsItaly from './euronics-italy.ts';
import expertGermany from './expert-germany.ts';
import farfetch from './farfetch.ts';
import fashionphile from './fashionphile.ts';
import flipkart from './flipkart.ts';
import fnac from './fnac.ts';
import galaxus from './galaxus.ts';
import gameSpain from './game-spain.ts';
import gameUk from './game-uk.ts';
import gamestop from './gamestop.ts';
import gap from './gap.ts';
import geekbuying from './geekbuying.ts';
import gmarket from './gmarket.ts';
import goat from './goat.ts';
import grailed from './grailed.ts';
import hm from './hm.ts';
import hoka from './hoka.ts';
import homeDepot from './home-depot.ts';
import hornbach from './hornbach.ts';
import iherb from './iherb.ts';
import ikea from './ikea.ts';
import jbHifi from './jb-hifi.ts';
import jd from './jd.ts';
import jdWorldwide from './jd-worldwide.ts';
import johnLewis from './john-lewis.ts';
import kabum from './kabum.ts';
import kaola from './kaola.ts';
import kohls from './kohls.ts';
import komplett from './komplett.ts';
import lakeland from './lakeland.ts';
import lazada from './lazada.ts';
import ldlc from './ldlc.ts';
import leroyMerlin from './leroy-merlin.ts';
import lidl from './lidl.ts';
import lookfantastic from './lookfantastic.ts';
import lowes from './lowes.ts';
import macys from './macys.ts';
import magento from './magento.ts';
import mango from './mango.ts';
import manomano from './manomano.ts';
import marksAndSpencer from './marks-and-spencer.ts';
import materielNet from './materiel-net.ts';
import mediamarkt from './mediamarkt.ts';
import megekko from './megekko.ts';
import memoryExpress from './memory-express.ts';
import mercadoLibre from './mercado-libre.ts';
import mercari from './mercari.ts';
import type { Merchant } from './merchant.ts';
import microCenter from './micro-center.ts';
import mightyApe from './mighty-ape.ts';
import mindfactory from './mindfactory.ts';
import mogujie from './mogujie.ts';
import momo from './momo.ts';
import mouser from './mouser.ts';
import musinsa from './musinsa.ts';
import mwave from './mwave.ts';
import myntra from './myntra.ts';
import naverSmartstore from './naver-smartstore.ts';
import netAPorter from './net-a-porter.ts';
import netonnet from './netonnet.ts';
import newegg from './newegg.ts';
import next from './next.ts';
import nike from './nike.ts';
import noelLeeming from './noel-leeming.ts';
import noon from './noon.ts';
import nordstrom from './nordstrom.ts';
import nykaa from './nykaa.ts';
import officeDepot from './office-depot.ts';
import oliveYoung from './olive-young.ts';
import otto from './otto.ts';
import ozon from './ozon.ts';
import pbTech from './pb-tech.ts';
import pcCaseGear from './pc-case-gear.ts';
import pchome24h from './pchome-24h.ts';
import philipsHue from './philips-hue.ts';
import pinduoduo from './pinduoduo.ts';
import type { Platform } from './platform.ts';
import playstationDirect from './playstation-direct.ts';
import poshmark from './poshmark.ts';
import power from './power.ts';
import proshop from './proshop.ts';
import rakuten from './rakuten.ts';
import rei from './rei.ts';
import reichelt from './reichelt.ts';
import reverb from './reverb.ts';
import rozetka from './rozetka.ts';
import rsOnline from './rs-online.ts';
import sainsburys from './sainsburys.ts';
import scorptec from './scorptec.ts';
import sephora from './sephora.ts';
import shein from './shein.ts';
import shopee from './shopee.ts';
import shopify from './shopify.ts';
import skroutz from './skroutz.ts';
import smyths from './smyths.ts';
import sparkfun from './sparkfun.ts';
import spartoo from './spartoo.ts';
import ssense from './ssense.ts';
import steam from './steam.ts';
import suning from './suning.ts';
import surugaya from './surugaya.ts';
import taobao from './taobao.ts';
import target from './target.ts';
import tataCliq from './tata-cliq.ts';
import temu from './temu.ts';
import tesco from './tesco.ts';
import thriftbooks from './thriftbooks.ts';
import tindie from './tindie.ts';
import tmall from './tmall.ts';
import tokopedia from './tokopedia.ts';
import toysRUsCanada from './toys-r-us-canada.ts';
import tradera from './tradera.ts';
import trendyol from './trendyol.ts';
import ulta from './ulta.ts';
import umart from './umart.ts';
import unieuro from './unieuro.ts';
import uniqlo from './uniqlo.ts';
import very from './very.ts';
import vestiaireCollective from './vestiaire-collective.ts';
import vinted from './vinted.ts';
import vipshop from './vipshop.ts';
import waitrose from './waitrose.ts';
import walmart from './walmart.ts';
import warehouseNz from './warehouse-nz.ts';
import waterstones from './waterstones.ts';
import wayfair from './wayfair.ts';
import webPage from './web-page.ts';
import weidian from './weidian.ts';
import weidianHost from './weidian-host.ts';
import wildberries from './wildberries.ts';
import woocommerce from './woocommerce.ts';
import woolworths from './woolworths.ts';
import xiaohongshu from './xiaohongshu.ts';
import yahooShopping from './yahoo-shopping.ts';
import yodobashi from './yodobashi.ts';
import youzan from './youzan.ts';
import youzanHost from './youzan-host.ts';
import zalando from './zalando.ts';
import zappos from './zappos.ts';
import zara from './zara.ts';
import zoro from './zoro.ts';

/**
 * Every shop we know. Written out, not globbed: the build's configuration reads it under plain Node.
 * tests/merchants refuses a file that is in neither list.
 */
export const merchants: readonly Merchant[] = [
  adidas,
  ajio,
  alibaba,
  alibaba1688,
  aliexpress,
  allegro,
  alternate,
  alza,
  amazon,
  apple,
  argos,
  asos,
  auction,
  azerty,
  bAndQ,
  banggood,
  barnesNoble,
  bestBuy,
  bhPhoto,
  bigW,
  bilka,
  bol,
  bookshop,
  booth,
  boulanger,
  boxUk,
  canadaComputers,
  canadianTire,
  chewy,
  coles,
  conrad,
  coolblue,
  costco,
  coupang,
  currys,
  dangdang,
  decathlon,
  depop,
  digikey,
  domadoo,
  douyinShop,
  dustinHome,
  ebay,
  ebuyer,
  elCorteIngles,
  elkjop,
  emag,
  eprice,
  etsy,
  euronicsItaly,
  expertGermany,
  farfetch,
  fashionphile,
  flipkart,
  fnac,
  galaxus,
  gameSpain,
  gamestop,
  gameUk,
  gap,
  geekbuying,
  gmarket,
  goat,
  grailed,
  hm,
  hoka,
  homeDepot,
  hornbach,
  iherb,
  ikea,
  jbHifi,
  jd,
  jdWorldwide,
  johnLewis,
  kabum,
  kaola,
  kohls,
  komplett,
  lakeland,
  lazada,
  ldlc,
  leroyMerlin,
  lidl,
  lookfantastic,
  lowes,
  macys,
  mango,
  manomano,
  marksAndSpencer,
  materielNet,
  mediamarkt,
  megekko,
  memoryExpress,
  mercadoLibre,
  mercari,
  microCenter,
  mightyApe,
  mindfactory,
  mogujie,
  momo,
  mouser,
  musinsa,
  mwave,
  myntra,
  naverSmartstore,
  netAPorter,
  netonnet,
  newegg,
  next,
  nike,
  noelLeeming,
  noon,
  nordstrom,
  nykaa,
  officeDepot,
  oliveYoung,
  otto,
  ozon,
  pbTech,
  pcCaseGear,
  pchome24h,
  philipsHue,
  pinduoduo,
  playstationDirect,
  poshmark,
  power,
  proshop,
  rakuten,
  rei,
  reichelt,
  reverb,
  rozetka,
  rsOnline,
  sainsburys,
  scorptec,
  sephora,
  shein,
  shop11st,
  shopee,
  skroutz,
  smyths,
  sparkfun,
  spartoo,
  ssense,
  steam,
  suning,
  surugaya,
  taobao,
  target,
  tataCliq,
  temu,
  tesco,
  thriftbooks,
  tindie,
  tmall,
  tokopedia,
  toysRUsCanada,
  tradera,
  trendyol,
  ulta,
  umart,
  unieuro,
  uniqlo,
  very,
  vestiaireCollective,
  vinted,
  vipshop,
  waitrose,
  walmart,
  warehouseNz,
  waterstones,
  wayfair,
  weidian,
  wildberries,
  woolworths,
  xiaohongshu,
  yahooShopping,
  yodobashi,
  youzan,
  zalando,
  zappos,
  zara,
  zoro,
];

/** What shops on hosts of their own run on, in order of precedence: the one that fits every page comes last. */
export const platforms: readonly Platform[] = [
  shopify,
  woocommerce,
  youzanHost,
  weidianHost,
  bigcommerce,
  magento,
  webPage,
];

// Marked pure: a page that asks for neither table carries none.
const byDomain = /* @__PURE__ */ (() =>
  new Map(merchants.flatMap((shop) => Object.keys(shop.domains).map((name) => [name, shop]))))();

/** The hosts that a host with `:domain` in it stands for. */
export function expandHost(merchant: Pick<Merchant, 'domains'>, host: string): string[] {
  if (!host.includes(':domain')) return [host];
  return Object.keys(merchant.domains).map((domain) => host.replace(':domain', domain));
}

/** The exact hosts, and the `.suffix` of each `*.` host, on which shops have product pages. */
const byHost = /* @__PURE__ */ (() =>
  new Map(
    merchants.flatMap((shop) =>
      shop.pages
        .flatMap((page) => page.hosts.flatMap((host) => expandHost(shop, host)))
        .map((host) => [host.startsWith('*') ? host.slice(1) : host, shop]),
    ),
  ))();

/** The shop of a product; undefined for a candidate: a shop on its own host that we know only by its shape. */
export function merchantFor(product: Pick<ProductRef, 'merchant'>): Merchant | undefined {
  return byDomain.get(product.merchant);
}

/** The shop with product pages on this host (as `URL.hostname` writes it). */
export function merchantByHost(host: string): Merchant | undefined {
  const exact = byHost.get(host);
  if (exact) return exact;
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) {
    const shop = byHost.get(host.slice(dot));
    if (shop) return shop;
  }
  return undefined;
}

/** Match patterns of all that is fetched for a shop: its product pages and its pictures. */
export function originsOf(merchant: Merchant): string[] {
  const pages = [merchant.canonical, ...merchant.pages.flatMap((page) => page.canonical ?? [])]
    .map((template) => (template.split('/')[2] ?? '').replace(/(?::path|\{)$/, ''))
    .filter((host) => !host.includes(':host'));
  const hosts = [...pages, ...(merchant.readFrom ?? []), ...(merchant.images ?? [])];
  return [...new Set(hosts.flatMap((host) => expandHost(merchant, host)))].map((host) => `https://${host}/*`);
}
