// SPDX-License-Identifier: MIT
import { App } from './app.js';
import { byId } from './dom.js';
import { themeButton } from './panels/theme.js';

const app = new App();
themeButton(byId('theme'), () => app.recolour());
await app.start();
