import './app.js';
import { followLinks } from './router.js';
import { listenToKeys } from './keyboard.js';

followLinks();
listenToKeys();
