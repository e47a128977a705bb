import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ConfirmButton } from './confirm-button.tsx';

/** A device of the account. */
export interface DeviceChoice {
  readonly id: string;
  /** Undefined where it can't be read here. */
  readonly name: string | undefined;
  /** Epoch milliseconds, exact to a day. */
  readonly seen: number;
  readonly isThis: boolean;
}

export interface DeviceListProps {
  /** Undefined until the endpoint has told; null where it has not. */
  readonly devices: readonly DeviceChoice[] | null | undefined;
  readonly onRename: (id: string, name: string) => void;
  readonly onRevoke: (id: string) => void;
}

/** The devices of the account, each with its name to change and a way to remove it. */
export function DeviceList({ devices, onRename, onRevoke }: DeviceListProps): JSX.Element {
  return (
    <div class="sub" id="devices">
      <h3 id="devices-title">{i18n.t('options.sync.devices')}</h3>
      {devices === null && <p class="hint">{i18n.t('options.sync.noDevices')}</p>}
      <ul class="choices" aria-labelledby="devices-title">
        {devices?.map((device) => (
          <DeviceRow key={device.id} device={device} onRename={onRename} onRevoke={onRevoke} />
        ))}
      </ul>
      {devices && devices.length > 1 && <p class="hint">{i18n.t('options.sync.revokeText')}</p>}
    </div>
  );
}

function DeviceRow({
  device: { id, name = i18n.t('options.sync.unnamed'), seen, isThis },
  onRename,
  onRevoke,
}: Omit<DeviceListProps, 'devices'> & { readonly device: DeviceChoice }): JSX.Element {
  const [text, setText] = useState<string>();
  if (text !== undefined)
    return (
      <li class="choice" data-device={id}>
        <form
          class="field-line grow"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) onRename(id, text.trim());
            setText(undefined);
          }}
        >
          <input
            class="field"
            dir="auto"
            maxLength={60}
            aria-label={i18n.t('options.sync.renameOf', [name])}
            value={text}
            ref={(field) => field?.focus()}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setText(undefined)}
          />
          <button type="submit" class="button primary">
            {i18n.t('options.sync.keepName')}
          </button>
        </form>
      </li>
    );
  return (
    <li class="choice" data-device={id} data-this={isThis}>
      <span class="choice-words">
        <bdi class="choice-name">{name}</bdi>
        <span class="choice-text">
          {isThis ? i18n.t('options.sync.thisDevice') : i18n.t('options.sync.seen', [dayWords(seen)])}
        </span>
      </span>
      <button
        type="button"
        class="button"
        aria-label={i18n.t('options.sync.renameOf', [name])}
        onClick={() => setText(name)}
      >
        {i18n.t('options.sync.rename')}
      </button>
      {!isThis && (
        <ConfirmButton
          id={`revoke-${id}`}
          words={i18n.t('options.sync.revoke')}
          label={i18n.t('options.sync.revokeOf', [name])}
          confirm={i18n.t('options.sync.revoke')}
          onConfirm={() => onRevoke(id)}
        />
      )}
    </li>
  );
}

function dayWords(at: number): string {
  return new Date(at).toLocaleDateString(i18n.t('lang'), { dateStyle: 'medium' });
}
