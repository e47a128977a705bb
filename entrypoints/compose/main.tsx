import { i18n } from '#i18n';
import '../../components/compose/compose.css';
import { openStore } from '../../utils/store/index.ts';
import { startPage } from '../page/start-page.ts';
import { ComposeApp } from './compose-app.tsx';

startPage('compose', <ComposeApp opening={openStore()} />, i18n.t('compose.title'));
