import { i18n } from '#i18n';
import '../../components/options.css';
import { startPage } from '../page/start-page.ts';
import { OptionsApp } from './options-app.tsx';

startPage('settings', <OptionsApp />, i18n.t('options.title'));
