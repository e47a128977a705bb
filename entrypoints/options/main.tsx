import { render } from 'preact';
import { i18n } from '#i18n';
import '../../components/options.css';
import { OptionsApp } from './options-app.tsx';

document.documentElement.lang = i18n.t('lang');
document.title = i18n.t('options.title');

const app = document.getElementById('app');
if (app) render(<OptionsApp />, app);
