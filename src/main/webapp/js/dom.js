// SPDX-License-Identifier: MIT
/**
 * Elements made by code. Text goes in as text, never as markup, so no value of a repository can become part of the page's structure.
 */

/**
 * Makes an element.
 *
 * @param {string} tag such as `button`
 * @param {Record<string, any>} [attributes] `class`, `text`, `onclick` and other listeners, properties such as `checked`, and attributes;
 *     those that are `undefined`, `null` or `false` are left out
 * @param {...(Node | string)} children
 * @returns {any} the element
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    set(element, name, value);
  }
  element.append(...children);
  return element;
}

function set(element, name, value) {
  if (value === undefined || value === null || value === false) {
    return;
  }
  if (name === 'text') {
    element.textContent = value;
  } else if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (name === 'value' || name === 'checked' || name === 'disabled' || name === 'hidden') {
    element[name] = value;
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

/** The element with that id, which the page has. @param {string} id @returns {any} */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`the page has no element ${id}`);
  }
  return found;
}

let made = 0;

/** An id that no other element has. @param {string} stem */
export function freshId(stem) {
  made += 1;
  return `${stem}-${made}`;
}

/**
 * A link to an address that came from outside, or its bare text: only http and https lead anywhere.
 *
 * @param {string} address
 * @param {string} [text] shown instead of the address
 */
export function outsideLink(address, text = address) {
  return isWebAddress(address)
    ? el('a', { href: address, text, target: '_blank', rel: 'noopener noreferrer' })
    : el('span', { text });
}

/** Whether an address is one of http or https. @param {unknown} address */
export function isWebAddress(address) {
  if (typeof address !== 'string' || !URL.canParse(address)) {
    return false;
  }
  return ['http:', 'https:'].includes(new URL(address).protocol);
}

/** Calls the function once per animation frame however often it is asked. @param {() => void} work */
export function oncePerFrame(work) {
  let waiting = false;
  return () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        work();
      });
    }
  };
}
