import { i18n } from '#i18n';
import '../../components/options.css';
import '../../components/welcome.css';
import { startPage } from '../page/start-page.ts';
import { WelcomeApp } from './welcome-app.tsx';

startPage('welcome', <WelcomeApp />, i18n.t('welcome.title'));
