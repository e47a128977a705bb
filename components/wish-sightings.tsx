import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { OpenIcon } from './icons.tsx';
import type { Sighting } from './wish.ts';

interface WishSightingsProps {
  readonly posts: readonly Sighting[];
  /** The site's name in the reader's language. */
  readonly siteName: (site: string) => string;
}

/** Where it was seen: the posts that led to it, and who wrote them. */
export function WishSightings({ posts, siteName }: WishSightingsProps): JSX.Element | null {
  if (posts.length === 0) return null;
  return (
    <section class="sightings" aria-label={i18n.t('seen.title')}>
      <h2>{i18n.t('seen.title')}</h2>
      <ul class="plain-list">
        {posts.map((post, index) => {
          const words = [post.author && `\u2068@${post.author}\u2069`, siteName(post.site)]
            .filter(Boolean)
            .join(' · ');
          return (
            <li key={index}>
              {post.href ? (
                <a href={post.href} target="_blank" rel="noopener noreferrer">
                  {words}
                  <OpenIcon />
                </a>
              ) : (
                <span>{words}</span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
