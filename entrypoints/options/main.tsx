import { render } from 'preact';
import { z } from 'zod';
import { i18n } from '#i18n';
import '../../components/options.css';
import { OptionsApp } from './options-app.tsx';

// zod compiles schemas with new Function where it may; under the extension's policy it may not, so it never tries.
z.config({ jitless: true });

document.documentElement.lang = i18n.t('lang');
document.title = i18n.t('options.title');

const app = document.getElementById('app');
if (app) render(<OptionsApp />, app);
