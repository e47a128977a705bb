import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'telegram',
  name: { en: 'Telegram', 'zh-CN': 'Telegram' },
  matches: [
    'https://t.me/*',
    'https://web.telegram.org/*',
    'https://webk.telegram.org/*',
    'https://webz.telegram.org/*',
    'https://weba.telegram.org/*',
  ],
  // The page of one message holds it only in a frame.
  frames: ['https://t.me/*?embed=1&mode=tme*'],
  layouts: [
    {
      // t.me/s/<channel>, and the frame of one message.
      name: 'preview',
      hosts: ['t.me'],
      post: ['.tgme_widget_message', '.js-widget_message', '[data-post]'],
      id: [
        // Channel and number.
        { read: 'attribute', name: 'data-post' },
        {
          read: 'attribute',
          select: 'a.tgme_widget_message_date[href]',
          name: 'href',
          after: 't.me/',
          before: '?',
        },
        { read: 'attribute', select: 'a[href]:has(> time)', name: 'href', after: 't.me/', before: '?' },
      ],
      permalink: [
        { read: 'attribute', select: 'a.tgme_widget_message_date[href]', name: 'href' },
        { read: 'attribute', select: 'a[href]:has(> time)', name: 'href' },
      ],
      author: {
        id: [
          { read: 'attribute', name: 'data-post', before: '/' },
          { read: 'url', select: 'a.tgme_widget_message_owner_name[href]', pattern: '/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: '.tgme_widget_message_owner_name' },
          { read: 'text', select: '.tgme_widget_message_bubble > .tgme_widget_message_author' },
        ],
      },
      links: [
        { select: '.js-message_text a[href]', destination: 'href' },
        // What is answered is shown above in the same class, without links of its own.
        { select: '.tgme_widget_message_text a[href]', destination: 'href' },
        { select: 'a.tgme_widget_message_link_preview[href]', destination: 'href' },
        // "Buy": the buttons of a shop's bot.
        { select: 'a.tgme_widget_message_inline_button[href]', destination: 'href' },
        { select: 'a[rel~="noopener"][target="_blank"][href]', destination: 'href' },
      ],
      words: ['.js-message_text'],
      card: {
        after: [
          '.tgme_widget_message_link_preview',
          '.js-message_text',
          '.tgme_widget_message_text:not(.js-message_reply_text)',
          '.tgme_widget_message_author',
        ],
      },
      followers: {
        at: ['/:id', '/s/:id'],
        id: [
          { read: 'location', pattern: '/s/:id', part: 'id' },
          { read: 'location', pattern: '/:id', part: 'id' },
        ],
        count: [
          // "5 012 subscribers".
          { read: 'text', select: '.tgme_page_extra' },
          { read: 'text', select: '.tgme_header_counter' },
          { read: 'text', select: '.tgme_channel_info_counter:first-child .counter_value' },
        ],
      },
    },
    {
      name: 'a',
      hosts: ['web.telegram.org', 'webz.telegram.org', 'weba.telegram.org'],
      post: ['.Message', '[id^="message-"]:has(> .message-content-wrapper)'],
      // Numbered within a chat; which chat it is stands only behind the address's #.
      id: [
        { read: 'attribute', name: 'data-message-id' },
        { read: 'attribute', name: 'id', after: 'message-', is: 'word' },
      ],
      author: {
        // A channel's messages, and all but the first of one sender, have no title.
        id: [
          { read: 'text', select: '.message-title-name' },
          { read: 'text', beside: 'before', select: '.message-title-name' },
          { read: 'text', up: '#MiddleColumn', select: '.MiddleHeader h3' },
        ],
        name: [
          { read: 'text', select: '.message-title-name' },
          { read: 'text', beside: 'before', select: '.message-title-name' },
          { read: 'text', up: '#MiddleColumn', select: '.MiddleHeader h3' },
        ],
      },
      links: [
        { select: 'a.text-entity-link[href]', destination: 'href' },
        { select: '.text-content a[href^="http"]', destination: 'href' },
        // The preview of a link.
        { select: '.WebPage a[href]', destination: 'href' },
        { select: 'a[data-entity-type][href^="http"]', destination: 'href' },
      ],
      words: ['.text-content'],
      card: { after: ['.WebPage', '.text-content', '.message-title'] },
      watch: ['data-message-id'],
    },
    {
      name: 'k',
      hosts: ['web.telegram.org', 'webk.telegram.org'],
      // Days and events are bubbles too, without a link.
      post: ['.bubble', 'div:has(> .bubble-content-wrapper)'],
      id: [
        { read: 'attribute', name: 'data-mid' },
        { read: 'attribute', name: 'data-text-mid' },
        { read: 'digest', select: '.message' },
      ],
      author: {
        id: [
          { read: 'attribute', select: '.name .peer-title[data-peer-id]', name: 'data-peer-id' },
          {
            read: 'attribute',
            beside: 'before',
            select: '.name .peer-title[data-peer-id]',
            name: 'data-peer-id',
          },
          // A channel's, or the chat's.
          { read: 'attribute', name: 'data-peer-id' },
        ],
        name: [
          { read: 'text', select: '.name .peer-title' },
          { read: 'text', beside: 'before', select: '.name .peer-title' },
        ],
      },
      links: [
        { select: 'a.anchor-url[href]', destination: 'href' },
        { select: 'a.webpage[href]', destination: 'href' },
        { select: '.message a[href^="http"]', destination: 'href' },
        { select: '.reply-markup a[href^="http"]', destination: 'href' },
      ],
      words: ['.message'],
      card: { after: ['.message', '.bubble-content'] },
      watch: ['data-mid'],
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.65,
  sources: [
    't.me: markup in three public tests and a note of 2026 (message, reply, button of a bot); repositories unknown',
    't.me profile page: microlinkhq/metascraper:packages/metascraper-telegram/test/fixtures @fd8820f6 2024-01-06 (capture)',
    'Web A: Ajaxy/telegram-tt:src/components/middle/message/Message.tsx @4633bb3a, common/SafeLink.tsx @006e6b8e',
    'Web K: nostra-chat/nostra-chat:src/components/chat/bubbles.ts @705586a 2026-07-18 (a tweb of that day)',
  ],
  fields: {
    'preview.post': 'sourced',
    'preview.id': 'sourced',
    'preview.links': 'sourced',
    'preview.followers': 'verified',
    'a.post': 'sourced',
    'a.links': 'sourced',
    'a.author': 'sourced',
    'k.post': 'sourced',
    'k.links': 'sourced',
    'k.author': 'remembered',
  },
};
