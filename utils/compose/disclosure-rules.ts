import type { DisclosureRule } from './disclosure-rule.ts';

/** The rules there are, as they were read on 2026-11-21. Not legal advice. */
export const disclosureRules: readonly DisclosureRule[] = [
  {
    id: 'CN-ADS-9',
    audience: 'CN',
    cites: '互联网广告管理办法 Art. 9 (SAMR Order 72)',
    from: '2023-05-01',
    trigger: 'link',
    accepts: ['广告'],
    // It asks for the word itself, prominently. That these are none is our reading of it.
    notEnough: ['推荐', '种草', '好物分享', '合作', '推广', '#ad', 'ad', 'sponsored'],
    within: 10,
    forbids: [
      {
        id: 'tobacco',
        words: list(
          '香烟, 卷烟, 雪茄, 烟草, 烟丝, 电子烟, 烟弹, 烟油, 加热不燃烧, ' +
            'tobacco, cigarette, cigarettes, e-cigarette, cigar, cigars, vape, vapes',
        ),
      },
      {
        id: 'prescription',
        words: list('处方药, prescription drug, prescription medicine, prescription-only, Rx only'),
      },
      {
        // Disguised as knowledge of health they are forbidden with a shopping link beside them.
        id: 'health',
        words: list(
          '药品, 非处方药, 医疗器械, 保健食品, 保健品, 特医食品, 特殊医学用途配方食品, ' +
            'medicine, medical device, health food, special medical formula',
        ),
        beside: list(
          '养生, 健康知识, 科普, 疗效, 治疗, 治愈, 根治, 防癌, 降血压, 降血糖, cures, treats, heals, health tips',
        ),
      },
    ],
    sources: ['http://www.csrcare.com/Law/LawShowEn?id=229514'],
  },
  {
    id: 'US-FTC',
    audience: 'US',
    cites: 'FTC Endorsement Guides, 16 CFR 255',
    from: '2023-07-26',
    trigger: 'paid',
    accepts: ['#ad', 'ad', 'advertisement', 'sponsored', '#sponsored', 'paid partnership'],
    notEnough: ['#sp', '#spon', '#collab', '#partner', '#ambassador', 'affiliate', '广告'],
    within: 100,
    sources: ['https://consumer.ftc.gov/media/video-0189-advice-social-media-influencers'],
  },
  {
    id: 'UK-CAP',
    audience: 'GB',
    cites: 'CAP Code 2.1, DMCC Act 2024',
    from: '2025-04-07',
    trigger: 'paid',
    accepts: ['#ad', 'ad', 'advert', '#advert', 'advertisement'],
    notEnough: ['#sp', '#spon', '#affiliate', 'affiliate', '#gifted', '广告'],
    within: 100,
    sources: ['https://hellopartner.com/2020/03/18/influencers-social-media-guidance'],
  },
  {
    id: 'EU-UCPD',
    audience: 'EU',
    cites: 'UCPD, Commission guidance 4.2.6',
    trigger: 'paid',
    accepts: [
      'advertisement',
      'paid partnership',
      'Werbung',
      'Anzeige',
      'publicité',
      'pubblicità',
      'publicidad',
      'reclame',
    ],
    notEnough: ['#ad', 'ad', '#collab', '#gifted', '广告'],
    within: 100,
    sources: [
      'https://www.osborneclarke.com/insights/digital-fairness-act-unpacked-social-media-influencers',
    ],
  },
];

function list(words: string): readonly string[] {
  return words.split(', ');
}
