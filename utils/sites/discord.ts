import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'discord',
  name: { en: 'Discord', 'zh-CN': 'Discord' },
  matches: ['https://discord.com/*', 'https://ptb.discord.com/*', 'https://canary.discord.com/*'],
  // Milliseconds since 2015.
  clock: { digits: 'decimal', shift: 22, tick: 1, since: 1_420_070_400_000 },
  layouts: [
    {
      name: 'web',
      post: [
        // Ids are the client's own and stable; every class ends in a hash.
        'li[id^="chat-messages-"]',
        'ol > li:has([data-list-item-id])',
      ],
      // The message that is answered is shown above in short. What it links is not this author's: no post, see quoted.
      not: ['[id^="message-reply-context-"]'],
      id: [
        // Channel and message.
        { read: 'attribute', name: 'id', after: 'chat-messages-', is: 'word' },
        { read: 'attribute', name: 'data-list-item-id', after: '___chat-messages-', is: 'word' },
        {
          read: 'attribute',
          select: '[data-list-item-id^="chat-messages_"]',
          name: 'data-list-item-id',
          after: '___chat-messages-',
          is: 'word',
        },
      ],
      author: {
        // The name is all there is of an author in the page. Grouped messages show it only on the first.
        id: [
          { read: 'text', select: '[id^="message-username-"]' },
          { read: 'text', beside: 'before', select: '[id^="message-username-"]' },
          { read: 'text', select: 'h3 [class*="username_"]' },
        ],
        name: [
          { read: 'text', select: '[id^="message-username-"]' },
          { read: 'text', beside: 'before', select: '[id^="message-username-"]' },
          { read: 'text', select: 'h3 [class*="username_"]' },
        ],
      },
      links: [
        { select: '[id^="message-content-"] a[href]', destination: 'href' },
        // Embeds.
        { select: '[id^="message-accessories-"] article a[href]', destination: 'href' },
        // By what every outward link carries.
        { select: 'a[rel~="noreferrer"][href^="http"]', destination: 'href' },
      ],
      words: ['[id^="message-content-"]'],
      card: { after: ['[id^="message-accessories-"]', '[id^="message-content-"]', 'h3'] },
      quoted: {
        // Owns its links, so that they are nobody's.
        within: ['[id^="message-reply-context-"]'],
        id: [{ read: 'attribute', select: '[id^="message-content-"]', name: 'id' }],
        author: {
          id: [{ read: 'text', select: '[class*="username_"]' }],
          name: [{ read: 'text', select: '[class*="username_"]' }],
        },
        links: [{ select: 'a[href]', destination: 'href' }],
        card: { after: ['[id^="message-content-"]'] },
      },
      watch: ['id'],
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.7,
  sources: [
    'jackwener/OpenCLI:clis/discord-app @27ba33fc 2026-08-08',
    'a public test page of 2026-09-29 (message list: ids, reply context, data-list-item-id); repository unknown',
    'the client bundle, as published in 2026 (how it makes the ids of content, accessories, reply context, username)',
  ],
  fields: {
    'web.post': 'sourced',
    'web.id': 'sourced',
    'web.author': 'sourced',
    'web.links': 'sourced',
    'web.card': 'sourced',
  },
};
