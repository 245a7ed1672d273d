// SPDX-License-Identifier: MIT
/**
 * Pointers and wheel on an element as gestures: hover, click, drag, pinch. Pixels count from the element's upper left corner.
 *
 * @typedef {{
 *   onHover: (x: number, y: number) => void,
 *   onLeave: () => void,
 *   onClick: (x: number, y: number) => void,
 *   onDoubleClick: () => void,
 *   onDragStart: (x: number, y: number) => void,
 *   onDrag: (x: number, y: number) => void,
 *   onDragEnd: (x: number, y: number) => void,
 *   onZoom: (factor: number, x: number, y: number) => void
 * }} Listener
 */

const CLICK_PIXELS = 5;
const WHEEL_SPEED = 0.0016;
const LINE_PIXELS = 16;

/** @param {HTMLElement} element @param {Listener} listener */
export function listenToGestures(element, listener) {
  new Gestures(element, listener);
}

class Gestures {
  /** @type {Map<number, { x: number, y: number }>} */
  #pointers = new Map();
  #start = { x: 0, y: 0 };
  #isDragging = false;
  #wasPinch = false;

  constructor(element, listener) {
    this.element = element;
    this.listener = listener;
    element.addEventListener('pointerdown', (event) => this.#down(event));
    element.addEventListener('pointermove', (event) => this.#move(event));
    element.addEventListener('pointerup', (event) => this.#up(event));
    element.addEventListener('pointercancel', (event) => this.#up(event));
    element.addEventListener('pointerleave', () => listener.onLeave());
    element.addEventListener('dblclick', () => listener.onDoubleClick());
    element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  #pixel(event) {
    const box = this.element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #down(event) {
    if (event.button !== 0) {
      return;
    }
    this.element.setPointerCapture(event.pointerId);
    const at = this.#pixel(event);
    this.#pointers.set(event.pointerId, at);
    if (this.#pointers.size === 1) {
      this.#start = at;
      this.#wasPinch = false;
      this.#isDragging = false;
    } else {
      this.#wasPinch = true;
    }
  }

  #move(event) {
    const at = this.#pixel(event);
    if (!this.#pointers.has(event.pointerId)) {
      this.listener.onHover(at.x, at.y);
    } else if (this.#pointers.size === 2) {
      this.#pinch(event.pointerId, at);
    } else if (!this.#wasPinch) {
      this.#drag(at);
    }
    if (this.#pointers.has(event.pointerId)) {
      this.#pointers.set(event.pointerId, at);
    }
  }

  #drag(at) {
    if (!this.#isDragging && Math.hypot(at.x - this.#start.x, at.y - this.#start.y) >= CLICK_PIXELS) {
      this.#isDragging = true;
      this.listener.onDragStart(this.#start.x, this.#start.y);
    }
    if (this.#isDragging) {
      this.listener.onDrag(at.x, at.y);
    }
  }

  #pinch(moved, at) {
    const other = [...this.#pointers].find(([id]) => id !== moved)?.[1] ?? at;
    const before = this.#pointers.get(moved) ?? at;
    const factor = Math.hypot(at.x - other.x, at.y - other.y) / Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
    this.listener.onZoom(factor, (at.x + other.x) / 2, (at.y + other.y) / 2);
  }

  #up(event) {
    if (!this.#pointers.delete(event.pointerId) || this.#wasPinch) {
      return;
    }
    const at = this.#pixel(event);
    if (this.#isDragging) {
      this.#isDragging = false;
      this.listener.onDragEnd(at.x, at.y);
    } else if (event.type === 'pointerup') {
      this.listener.onClick(at.x, at.y);
    }
  }

  #wheel(event) {
    event.preventDefault();
    const { x, y } = this.#pixel(event);
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PIXELS : 1);
    this.listener.onZoom(Math.exp(-pixels * WHEEL_SPEED), x, y);
  }
}
