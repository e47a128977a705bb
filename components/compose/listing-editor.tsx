import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { readPayLink } from '../../utils/compose/index.ts';
import { DRAFT_LIMITS, type Listing, type OwnListing, type OwnVariant } from '../../utils/model/draft.ts';
import type { ListingView } from './compose-view.ts';
import { linkProblemWords } from './compose-words.ts';
import { GroupFields } from './group-fields.tsx';
import type { ListingDeeds } from './listing-row.tsx';
import { PictureFields } from './picture-fields.tsx';
import { TextField } from './text-field.tsx';
import { VariantFields } from './variant-fields.tsx';

interface ListingEditorProps extends ListingDeeds {
  readonly view: ListingView;
}

const NO_PICTURES: ReadonlyMap<string, string> = new Map();

/** Everything else there is to say of one of the goods. */
export function ListingEditor(props: ListingEditorProps): JSX.Element {
  const { view, now, onChange, onPictures, onDropPicture } = props;
  const { listing, payee } = view;
  const { id } = listing;
  const [said, setSaid] = useState<string>();
  const take = (files: readonly File[]): void => {
    setSaid(undefined);
    void onPictures(id, files).then(setSaid, reportError);
  };
  const change = (more: (one: Listing) => Listing): void => onChange(id, more);
  return (
    <div
      class="listing-editor"
      onPaste={(event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0 || listing.kind !== 'own') return;
        // Not also its name, into the field that has the focus.
        event.preventDefault();
        take(files);
      }}
    >
      <TextField
        label={i18n.t('compose.name')}
        value={listing.title}
        maxLength={DRAFT_LIMITS.title}
        onValue={(title) => change((one) => ({ ...one, title }))}
      />
      <TextField
        label={i18n.t('compose.description')}
        value={listing.description ?? ''}
        lines={2}
        maxLength={DRAFT_LIMITS.description}
        onValue={(description) => change((one) => ({ ...one, description }))}
      />
      {listing.kind === 'own' ? (
        <OwnFields listing={listing} onChange={onChange} />
      ) : (
        <p class="listing-link">
          <span class="hint">{[i18n.t('compose.linkKept'), payee].filter(Boolean).join(' · ')}</span>
          <bdi class="code">{listing.posted}</bdi>
        </p>
      )}
      <GroupFields
        listing={listing}
        now={now}
        onChange={(group) =>
          change((one) => {
            const { group: _group, ...rest } = one;
            return group ? { ...rest, group } : rest;
          })
        }
      />
      {listing.kind === 'own' ? (
        <PictureFields
          listing={listing}
          pictures={view.pictures ?? NO_PICTURES}
          said={said}
          onSaid={setSaid}
          onPictures={onPictures}
          onChange={onChange}
          onDropPicture={onDropPicture}
        />
      ) : (
        <>
          <label class="button listing-picture">
            {i18n.t('compose.picture')}
            <input
              type="file"
              accept="image/jpeg,image/png,image/webp"
              onChange={(event) => take([...(event.currentTarget.files ?? [])])}
            />
          </label>
          {said !== undefined && (
            <p class="field-problem" role="alert">
              {said}
            </p>
          )}
        </>
      )}
    </div>
  );
}

function OwnFields({
  listing,
  onChange,
}: {
  readonly listing: OwnListing;
  readonly onChange: ListingDeeds['onChange'];
}): JSX.Element {
  const change = (more: (one: OwnListing) => OwnListing): void =>
    onChange(listing.id, (one) => (one.kind === 'own' ? more(one) : one));
  const pay = listing.pay === undefined ? undefined : readPayLink(listing.pay);
  return (
    <>
      <TextField
        id={`pay-${listing.id}`}
        label={i18n.t('compose.pay')}
        inputMode="url"
        value={listing.pay ?? ''}
        placeholder="https://"
        hint={pay && 'host' in pay ? i18n.t('compose.payHost', [pay.host]) : i18n.t('compose.payHint')}
        problem={(text) => {
          const reading = text.trim() === '' ? undefined : readPayLink(text);
          return reading && 'problem' in reading ? linkProblemWords(reading.problem) : undefined;
        }}
        onValue={(text) => {
          const reading = readPayLink(text);
          change(({ pay: _pay, ...one }) => ('link' in reading ? { ...one, pay: reading.link } : one));
        }}
      />
      <TextField
        label={i18n.t('compose.variants')}
        value={listing.variants.map(({ name }) => name).join(', ')}
        hint={i18n.t('compose.variantsHint')}
        problem={(text) => (namesIn(text) ? undefined : i18n.t('compose.problem.variants'))}
        onValue={(text) =>
          change((one) => ({
            ...one,
            variants: (namesIn(text) ?? []).map(
              (name): OwnVariant => one.variants.find((known) => known.name === name) ?? { name },
            ),
          }))
        }
      />
      {listing.variants.length > 0 && (
        <VariantFields
          listing={listing}
          currency={listing.price?.currency ?? 'CNY'}
          onChange={(variants) => change((one) => ({ ...one, variants }))}
        />
      )}
      <TextField
        label={i18n.t('compose.countries')}
        value={listing.shipsTo.join(', ')}
        hint={i18n.t('compose.countriesHint')}
        problem={(text) => (countriesIn(text) ? undefined : i18n.t('compose.problem.countries'))}
        onValue={(text) => change((one) => ({ ...one, shipsTo: countriesIn(text) ?? [] }))}
      />
    </>
  );
}

function partsOf(text: string): string[] {
  return [...new Set(text.split(/[,，、;\n]/).map((part) => part.trim()))].filter((part) => part !== '');
}

/** Names of variants; undefined where there are too many, or one is too long. */
function namesIn(text: string): readonly string[] | undefined {
  const names = partsOf(text);
  const isRight =
    names.length <= DRAFT_LIMITS.variants && names.every((name) => name.length <= DRAFT_LIMITS.variantName);
  return isRight ? names : undefined;
}

/** Codes of countries; undefined where one is none. */
function countriesIn(text: string): readonly string[] | undefined {
  const codes = partsOf(text.replaceAll(' ', ',')).map((code) => code.toUpperCase());
  return codes.every((code) => /^[A-Z]{2}$/.test(code)) ? codes : undefined;
}
