import type { JSX } from 'preact';
import { i18n } from '#i18n';

/** Permissions that have words here: those the manifest asks for, and the two kinds of hosts. */
const KNOWN = [
  'sites',
  'shops',
  'storage',
  'unlimitedStorage',
  'alarms',
  'webRequest',
  'activeTab',
  'scripting',
  'contextMenus',
  'sidePanel',
  'notifications',
] as const;

/** What each permission is for, folded until somebody wants to know. */
export function PermissionList({ names }: { names: readonly string[] }): JSX.Element {
  const asked = KNOWN.filter((name) => name === 'sites' || name === 'shops' || names.includes(name));
  return (
    <section class="panel" id="permissions" aria-labelledby="permissions-title">
      <details>
        <summary>
          <h2 id="permissions-title">{i18n.t('welcome.permissions')}</h2>
        </summary>
        <dl class="permissions">
          {asked.map((name) => (
            <div key={name} data-permission={name}>
              <dt>{i18n.t(`welcome.permissionName.${name}`)}</dt>
              <dd>{i18n.t(`welcome.permission.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}
