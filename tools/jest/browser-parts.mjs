// What every browser has and jsdom does not.
import { TextDecoder, TextEncoder } from 'node:util';

const missing = {
  TextDecoder,
  TextEncoder,
  matchMedia: (query) => Object.assign(new EventTarget(), { matches: false, media: query, onchange: null }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
  IntersectionObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
    takeRecords() {
      return [];
    }
  },
};
for (const [name, part] of Object.entries(missing)) globalThis[name] ??= part;
Element.prototype.scrollIntoView ??= function scrollIntoView() {};
