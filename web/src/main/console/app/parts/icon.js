import { svg, html } from '../lib.js';

/** Strokes on a grid of 20 by 20. */
const PATHS = {
  overview: 'M3 10.5 10 4l7 6.5M5 9v7h10V9',
  device: 'M6 2.5h8a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-13a1 1 0 0 1 1-1zM9 15h2',
  session: 'M3 7h12l-3-3M17 13H5l3 3',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13zM8.5 17.5h3',
  gateway:
    'M10 11.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4zM10 11.5V17M6.8 12.8a4 4 0 0 1 0-5.6M13.2 7.2a4 4 0 0 1 0 5.6M4.4 15.2a7.4 7.4 0 0 1 0-10.4M15.6 4.8a7.4 7.4 0 0 1 0 10.4',
  letter: 'M2.5 5h15v10.5h-15zM2.5 5.5 10 11l7.5-5.5',
  power: 'M10 3v7M6 5.3a6.5 6.5 0 1 0 8 0',
  alert: 'M10 3 2.5 16.5h15zM10 8v4M10 14.3v.2',
  help: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM7.8 7.8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14v.2',
  question: 'M7 7.2a3 3 0 1 1 4.4 2.7c-1 .5-1.4 1.1-1.4 2.3M10 15.3v.2',
  info: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9v5M10 6.3v.2',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4l2.7 1.8',
  timeout: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.5M10 13.4v.2',
  hourglass: 'M5.5 3h9M5.5 17h9M6.5 3c0 4 3.5 4.5 3.5 7s-3.5 3-3.5 7M13.5 3c0 4-3.5 4.5-3.5 7s3.5 3 3.5 7',
  send: 'M3 10h13M11 5l5 5-5 5',
  receive: 'M17 10H4M9 5l-5 5 5 5',
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5 5 15',
  ban: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM5.2 5.2l9.6 9.6',
  layers: 'M10 3l7.5 4-7.5 4-7.5-4zM2.5 11l7.5 4 7.5-4',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13.2 13.2 17 17',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1',
  moon: 'M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3z',
  auto: 'M10 17a7 7 0 1 0 0-14zM10 3a7 7 0 0 0 0 14',
  copy: 'M7.5 6.5h8v10h-8zM12.5 6.5v-3h-8v10h3',
  plus: 'M10 4v12M4 10h12',
  out: 'M8 3.5H4v13h4M8 10h9M14 7l3 3-3 3',
  next: 'M8 5l5 5-5 5',
  open: 'M5 8l5 5 5-5',
  up: 'M10 16.5v-13M5 8.5l5-5 5 5',
  down: 'M10 3.5v13M5 11.5l5 5 5-5',
  first: 'M12 5l-5 5 5 5',
  flag: 'M5 17.5V3h10l-2.5 3.5L15 10H5',
  key: 'M7 13a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10.5 9.5H18M15.5 9.5v3',
  objects: 'M10 2.5l6.5 3.7v7.6L10 17.5l-6.5-3.7V6.2zM3.5 6.2 10 10l6.5-3.8M10 10v7.5',
  task: 'M3.5 5.5l1.3 1.3L7 4.5M3.5 12.5l1.3 1.3L7 11.5M10 6h6.5M10 13h6.5',
  shield: 'M10 2.5l6 2v5c0 4-2.6 6.6-6 8-3.4-1.4-6-4-6-8v-5z',
  people: 'M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 16.5c0-3 2.4-5 5.5-5s5.5 2 5.5 5M13 4a2.8 2.8 0 0 1 0 5.4M14.5 11.8c2.1.5 3.5 2.2 3.5 4.7',
  pencil: 'M4 16l.8-3.4L13.4 4a1.5 1.5 0 0 1 2.1 0l.5.5a1.5 1.5 0 0 1 0 2.1L7.4 15.2z',
  play: 'M6 3.5l10 6.5-10 6.5z',
  bin: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.8 11h7.4l.8-11',
  again: 'M15.5 7A6.3 6.3 0 1 0 16.3 11M16 3v4.2h-4.2',
  download: 'M10 3.5V13M6.5 9.5 10 13l3.5-3.5M4 13v3.5h12V13',
  upload: 'M10 13V3.5M6.5 7 10 3.5 13.5 7M4 13v3.5h12V13',
};

/** @typedef {keyof typeof PATHS} IconName */

/** An ornament: what it says is always said in words beside it. @param {IconName} name */
export function icon(name) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
}
