import { ADMITAD, CJ, IMPACT, ROVER } from './redirectors.ts';

/**
 * Who counts clicks for others and pays them: a name, the hosts that its links pass through (`*.` for any below), and the
 * programmes of shops' files that are its own. Not for the page side.
 */
export type Network = readonly [name: string, hosts: string, programmes?: string];

export const networks: readonly Network[] = [
  ['Skimlinks', 'go.skimresources.com go.redirectingat.com *.narrativ.com shop-links.co'],
  ['Sovrn', 'redirect.viglink.com'],
  ['Awin', 'awin1.com www.awin1.com shareasale.com www.shareasale.com shareasale-analytics.com', 'Awin'],
  ['Rakuten Advertising', 'click.linksynergy.com', 'Rakuten Advertising'],
  ['CJ', under(CJ), 'Commission Junction'],
  ['Partnerize', 'prf.hn *.prf.hn', 'Partnerize'],
  ['Impact', `${IMPACT} ojrq.net`, 'Impact'],
  ['Admitad', under(ADMITAD)],
  ['eBay Partner Network', ROVER],
  ['GdeSlon', 'f.gdeslon.ru'],
  ['Pepperjam', 'c.pepperjamnetwork.com pjtra.com www.pjtra.com pjatr.com pntrs.com gopjn.com'],
  ['FlexOffers', 'track.flexlinks.com'],
  ['AvantLink', '*.avantlink.com', 'AvantLink'],
  ['Tradedoubler', '*.tradedoubler.com'],
  ['Webgains', 'track.webgains.com'],
  ['Effiliation', 'track.effiliation.com'],
  ['Digidip', '*.digidip.net'],
  ['Yieldkit', '*.srvtrck.com'],
  ['Commission Factory', 't.cfjump.com', 'Commission Factory'],
  ['Adtraction', 'track.adtraction.com'],
  ['ValueCommerce', 'ck.jp.ap.valuecommerce.com'],
  ['2Performant', 'event.2performant.com', '2Performant'],
  ['Geniuslink', 'target.georiot.com buy.geni.us geni.us'],
  ['LTK', 'rstyle.me on.ltk.com liketk.it'],
  ['ShopMy', 'go.shopmy.us'],
  ['Howl', 'howl.me'],
];

function under(hosts: string): string {
  return hosts
    .split(' ')
    .flatMap((host) => [host, `www.${host}`])
    .join(' ');
}

/** The network whose host this is. */
export function networkAt(host: string): string | undefined {
  return networks.find(([, hosts]) =>
    hosts.split(' ').some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one)),
  )?.[0];
}

/** The network that a programme of a shop's file is of: "Best Buy (Impact)" is Impact's. */
export function networkOf(programme: string): string | undefined {
  return networks.find(
    ([, , own]) => own !== undefined && (programme === own || programme.includes(`(${own})`)),
  )?.[0];
}
