import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Sheet } from '../sheet.tsx';
import { uiLocale } from '../ui-locale.ts';
import type { FollowersView } from './followers-view.ts';

interface FollowersDeeds {
  readonly onCount: (name: string, on: boolean) => void;
  readonly onPaid: (name: string, code: string) => void;
}

interface FollowersSheetProps extends FollowersDeeds {
  readonly followers: readonly FollowersView[];
  readonly onClose: () => void;
}

/** What followers see of each of the user's names, what they have reserved, and which posts they have opened. */
export function FollowersSheet({ followers, onClose, ...deeds }: FollowersSheetProps): JSX.Element {
  return (
    <Sheet id="followers-sheet" title={i18n.t('compose.followers.title')} onClose={onClose}>
      {followers.length === 0 && (
        <p class="hint">
          {i18n.t('compose.card.noEndpoint')}{' '}
          <a href="/options.html#creators" target="_blank" rel="noopener">
            {i18n.t('compose.card.settings')}
          </a>
        </p>
      )}
      {followers.map((view) => (
        <Followers key={view.name} view={view} {...deeds} />
      ))}
    </Sheet>
  );
}

function Followers({
  view,
  onCount,
  onPaid,
}: FollowersDeeds & { readonly view: FollowersView }): JSX.Element {
  const { name, title, showcase, problem, heard } = view;
  return (
    <section class="followers" data-name={name} aria-busy={!heard && problem === undefined}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p>
        <a class="showcase" href={showcase} target="_blank" rel="noopener noreferrer">
          {i18n.t('compose.followers.showcase')}
        </a>
      </p>
      {problem !== undefined && (
        <p class="field-problem" role="alert">
          {problem}
        </p>
      )}
      {heard && (
        <>
          <h4>{i18n.t('compose.followers.reserved')}</h4>
          {heard.reserved.length === 0 && <p class="hint">{i18n.t('compose.followers.noneReserved')}</p>}
          <ul class="plain-list posted-list">
            {heard.reserved.map(({ title: goods, quantity, joined, code, until }) => (
              <li class="posted" key={code} data-code={code}>
                <div class="listing-text">
                  <bdi class="pick-title">{`${quantity} × ${goods}`}</bdi>
                  <span class="listing-about">
                    {[
                      code,
                      i18n.t('compose.followers.until', [until]),
                      joined && i18n.t('compose.group.title'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </div>
                <button type="button" class="button paid" onClick={() => onPaid(name, code)}>
                  {i18n.t('compose.followers.paid')}
                </button>
              </li>
            ))}
          </ul>
          <h4>{i18n.t('compose.followers.opened')}</h4>
          <label class="compose-prices">
            <input
              type="checkbox"
              class="count-openings"
              checked={heard.isCounted ?? heard.opened.length > 0}
              onChange={(event) => onCount(name, event.currentTarget.checked)}
            />
            {i18n.t('compose.followers.count')}
          </label>
          <p class="hint">{i18n.t('compose.followers.countHint')}</p>
          <ul class="plain-list">
            {heard.opened.map(({ post, permalink, count }) => (
              <li class="opened" key={post}>
                {permalink === undefined ? (
                  <bdi>{post}</bdi>
                ) : (
                  <a href={permalink} target="_blank" rel="noopener noreferrer">
                    <bdi>{post}</bdi>
                  </a>
                )}{' '}
                <span class="num">{count.toLocaleString(uiLocale())}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
