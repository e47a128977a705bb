import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readLink } from '../../utils/compose/index.ts';
import { offCardWords } from '../creator-words.ts';
import { linkProblemWords } from './compose-words.ts';
import { type OwnCardDeeds, OwnCardLine } from './own-card-line.tsx';
import type { OwnCardView, PublishView } from './publish-view.ts';

interface PublishPanelProps extends OwnCardDeeds {
  readonly platform: string;
  readonly view: PublishView;
  /** The page of a post that looks like this draft's. */
  readonly found: string | undefined;
  /** True once the record was kept. */
  readonly isKept: boolean;
  readonly isBusy: boolean;
  /** Why the last thing was not done, in words. */
  readonly problem: string | undefined;
  /** Keeps the record of what was posted. */
  readonly onPosted: (permalink: string | undefined) => void;
  /** Signs the card, publishes it, and keeps the record. */
  readonly onPublish: (permalink: string) => void;
  readonly onNew: () => void;
}

/** After the site has posted it: the card under the post, how it stands, and the record. */
export function PublishPanel(props: PublishPanelProps): JSX.Element {
  const { platform, view, isKept, isBusy, onNew, ...deeds } = props;
  const { lacks, isProven, isVerified, cards } = view;
  return (
    <section class="publish" aria-labelledby="publish-title">
      <h2 id="publish-title">{i18n.t('compose.card.title')}</h2>
      {lacks === undefined && cards.length === 0 && <p class="hint">{i18n.t('compose.card.text')}</p>}
      {lacks !== undefined && (
        <Lack
          words={
            lacks === 'endpoint'
              ? i18n.t('compose.card.noEndpoint')
              : i18n.t('compose.card.noHandle', [platform])
          }
        />
      )}
      {lacks === undefined && !isProven && <Lack words={i18n.t('compose.card.notProven', [platform])} />}
      {lacks === undefined && isProven && !isVerified && <Lack words={i18n.t('compose.card.unverified')} />}
      {cards.length > 0 && (
        <ul class="plain-list own-cards">
          {cards.map((card) => (
            <OwnCardLine key={card.name} card={card} isBusy={isBusy} next={nextWords(card)} {...deeds} />
          ))}
        </ul>
      )}
      {lacks === undefined && <LeftOff view={view} />}
      {isKept ? (
        <p class="part-good" role="status">
          {i18n.t('compose.recorded')}
        </p>
      ) : (
        <AddressForm {...props} />
      )}
      {(isKept || cards.length > 0) && (
        <button type="button" class="button" id="new-post" onClick={onNew}>
          {i18n.t('compose.startNew')}
        </button>
      )}
    </section>
  );
}

/** What a next version would do, where one is due. */
function nextWords({ state }: OwnCardView): string | undefined {
  if (state === 'changed') return i18n.t('compose.card.update');
  return state === 'refused' || state === 'withdrawn' ? i18n.t('compose.card.again') : undefined;
}

function Lack({ words }: { readonly words: string }): JSX.Element {
  return (
    <p class="hint publish-lack">
      {words}{' '}
      <a href="/options.html#creators" target="_blank" rel="noopener">
        {i18n.t('compose.card.settings')}
      </a>
    </p>
  );
}

function LeftOff({ view: { off, over, of, count } }: Pick<PublishPanelProps, 'view'>): JSX.Element {
  return (
    <>
      {off.length > 0 && (
        <div class="left-off">
          <b>{i18n.t('compose.card.off')}</b>
          <ul>
            {off.map(({ title, why }, index) => (
              <li key={index} data-why={why}>
                <bdi>{title || i18n.t('compose.noName')}</bdi>: {offCardWords(why)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {over > 0 && (
        <p class="field-problem" role="alert">
          {i18n.t('compose.card.over', [String(over)])}
        </p>
      )}
      {of > 0 && count === 0 && <p class="hint">{i18n.t('compose.card.nothing')}</p>}
    </>
  );
}

function AddressForm(props: PublishPanelProps): JSX.Element {
  const { platform, view, found, isBusy, problem, onPosted, onPublish } = props;
  const { lacks, count, of, over } = view;
  const [given, setLink] = useState<string>();
  // What somebody types stays: a post that is found stands only where nothing was typed.
  const link = given ?? found ?? '';
  const [wrong, setWrong] = useState<string>();
  const isCard = lacks === undefined && count > 0 && over === 0;
  /** What becomes of the address; without one there is only a record. */
  const give = (then: (permalink: string) => void, otherwise: () => void): void => {
    const reading = link.trim() === '' ? undefined : readLink(link);
    setWrong(reading && 'problem' in reading ? linkProblemWords(reading.problem) : undefined);
    if (!reading) otherwise();
    else if ('link' in reading) then(reading.link);
  };
  const record = (): void => give(onPosted, () => onPosted(undefined));
  const said = wrong ?? problem;
  return (
    <form
      class="text-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (isCard) give(onPublish, () => setWrong(i18n.t('options.handles.noPost')));
        else record();
      }}
    >
      <label for="permalink">
        {isCard ? i18n.t('compose.card.address') : i18n.t('compose.postedWhere', [platform])}
      </label>
      <input
        class="input"
        id="permalink"
        inputMode="url"
        dir="ltr"
        value={link}
        placeholder={isCard ? 'https://' : i18n.t('compose.postedLink')}
        autocomplete="off"
        aria-invalid={said !== undefined}
        aria-describedby="permalink-said"
        onInput={(event) => {
          setLink(event.currentTarget.value);
          setWrong(undefined);
        }}
      />
      <p
        class={said === undefined ? 'hint' : 'field-problem'}
        id="permalink-said"
        role={said === undefined ? undefined : 'alert'}
      >
        {said ?? (link === found ? i18n.t('compose.card.found', [platform]) : i18n.t('compose.recordHint'))}
      </p>
      <div class="add-line">
        {isCard && (
          <button type="submit" class="button primary" id="publish-card" disabled={isBusy}>
            {count < of
              ? i18n.t('compose.card.publishSome', [String(count), String(of)])
              : i18n.t('compose.card.publish')}
          </button>
        )}
        <button
          type={isCard ? 'button' : 'submit'}
          class="button"
          id="record-post"
          onClick={isCard ? record : undefined}
        >
          {i18n.t(isCard ? 'compose.card.recordOnly' : 'compose.record')}
        </button>
      </div>
    </form>
  );
}
