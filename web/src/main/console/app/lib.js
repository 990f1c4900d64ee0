/**
 * The door to the libraries of others. They lie under /console/lib as their WebJars hold them;
 * no other file of the console names them.
 */
export { html, svg, nothing, render } from '../lib/lit-html/lit-html.js';
export { repeat } from '../lib/lit-html/directives/repeat.js';
export { live } from '../lib/lit-html/directives/live.js';
export { ifDefined } from '../lib/lit-html/directives/if-defined.js';
export { keyed } from '../lib/lit-html/directives/keyed.js';
export { ReactiveElement } from '../lib/reactive-element/reactive-element.js';
import plot from '../lib/uplot/uPlot.esm.js';

/** The chart library; its own types describe another build of it. @type {any} */
export const UPlot = plot;
