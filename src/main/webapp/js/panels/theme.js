// SPDX-License-Identifier: MIT
/** Light, dark, or what the system says; kept by the browser. */

const KEY = 'butler-vo.theme';
const THEMES = ['auto', 'light', 'dark'];
const TITLES = { auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' };

/** @param {HTMLButtonElement} button steps through the themes @param {() => void} onChange */
export function themeButton(button, onChange) {
  const apply = (theme) => {
    document.documentElement.dataset.theme = theme;
    button.title = TITLES[theme];
    button.setAttribute('aria-label', TITLES[theme]);
    onChange();
  };
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(stored()) + 1) % THEMES.length];
    store(next);
    apply(next);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange);
  apply(stored());
}

/** Storage may be forbidden; the theme is then that of the system. */
function stored() {
  try {
    const theme = localStorage.getItem(KEY) ?? '';
    return THEMES.includes(theme) ? theme : 'auto';
  } catch {
    return 'auto';
  }
}

function store(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    document.documentElement.dataset.theme = theme;
  }
}
