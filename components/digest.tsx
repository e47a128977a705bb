import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { WatchNotice } from '../utils/model/watch.ts';
import { ago } from './ago.ts';
import { BellIcon } from './icons.tsx';
import { noticeWords } from './watch-words.ts';

interface DigestProps {
  /** What the last day brought, the newest first. */
  readonly notices: readonly WatchNotice[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Looks at a wish. */
  readonly onOpen: (item: string) => void;
}

/** What changed of watched wishes in the last day, folded to a line until it is wanted; nothing where nothing did. */
export function Digest({ notices, now, onOpen }: DigestProps): JSX.Element | null {
  if (notices.length === 0) return null;
  return (
    <details class="digest" id="digest">
      <summary class="digest-head">
        <BellIcon />
        {i18n.t('watch.digest', notices.length)}
      </summary>
      <ul class="digest-rows">
        {notices.map((notice) => (
          <li key={notice.id}>
            <button type="button" class="digest-row" onClick={() => onOpen(notice.item)}>
              <bdi class="digest-title" dir="auto">
                {notice.title}
              </bdi>
              <span class="digest-says">
                {noticeWords(notice)} · {ago(notice.at, now)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
