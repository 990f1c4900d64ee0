import { UPlot } from '../lib.js';
import { View } from '../view.js';

/** @typedef {{minute: string, opened: number, ended: number}} Minute */

/** Sessions opened and ended per minute. The same figures are in its label for those who do not see it. */
class OverviewChart extends View {
  static properties = { minutes: { attribute: false } };

  constructor() {
    super();
    /** @type {Minute[]} */
    this.minutes = [];
    /** @type {any} */
    this.plot = undefined;
    this.sizes = new ResizeObserver(() => this.plot?.setSize(this.size()));
    this.restyle = () => this.build();
    this.scheme = matchMedia('(prefers-color-scheme: dark)');
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
    window.addEventListener('muster-theme', this.restyle);
    this.scheme.addEventListener('change', this.restyle);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    window.removeEventListener('muster-theme', this.restyle);
    this.scheme.removeEventListener('change', this.restyle);
    this.plot?.destroy();
    this.plot = undefined;
  }

  update(/** @type {any} */ changed) {
    super.update(changed);
    const opened = this.minutes.reduce((sum, minute) => sum + minute.opened, 0);
    const ended = this.minutes.reduce((sum, minute) => sum + minute.ended, 0);
    this.setAttribute('role', 'img');
    this.setAttribute(
      'aria-label',
      `Sessions per minute in the last hour: ${opened} opened, ${ended} ended.`,
    );
    if (this.plot) this.plot.setData(this.columns());
    else this.build();
  }

  draw() {
    // uPlot draws below this element; nothing of it is drawn by a template.
    return undefined;
  }

  columns() {
    const times = this.minutes.map((minute) => Date.parse(minute.minute) / 1000);
    // Where nothing ended there is nothing to draw: a line along zero would look like a finding.
    const ended = this.minutes.map((minute) => minute.ended || null);
    return [times, this.minutes.map((minute) => minute.opened), ended];
  }

  size() {
    return { width: Math.max(260, this.clientWidth), height: 184 };
  }

  build() {
    this.plot?.destroy();
    const style = getComputedStyle(this);
    const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
    this.plot = new UPlot(options(colour, this.size()), /** @type {any} */ (this.columns()), this);
  }
}

/** @param {(name: string) => string} colour @param {{width: number, height: number}} size @returns {any} */
function options(colour, size) {
  const axis = {
    stroke: colour('--text-quiet'),
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
    font: '11px system-ui, sans-serif',
  };
  return {
    ...size,
    padding: [8, 12, 0, 0],
    cursor: { y: false, drag: { x: false, y: false } },
    legend: { live: true },
    scales: {
      // Half a minute at each side, so that the outer bars are whole.
      x: {
        time: true,
        range: (/** @type {any} */ _, /** @type {number} */ min, /** @type {number} */ max) => [
          min - 30,
          max + 30,
        ],
      },
      y: {
        range: (/** @type {any} */ _, /** @type {number} */ __, /** @type {number} */ max) => [
          0,
          Math.max(4, Math.ceil(max * 1.15)),
        ],
      },
    },
    axes: [
      {
        ...axis,
        space: 70,
        size: 28,
        values: (/** @type {any} */ _, /** @type {number[]} */ ticks) => ticks.map(minuteOf),
      },
      { ...axis, size: 36, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000] },
    ],
    series: [
      {
        label: 'Minute',
        value: (/** @type {any} */ _, /** @type {number | null} */ time) => (time ? minuteOf(time) : '–'),
      },
      {
        label: 'Opened',
        value: count,
        stroke: colour('--accent'),
        fill: colour('--accent-soft'),
        width: 1.5,
        paths: UPlot.paths.bars?.({ size: [0.7, 14] }),
        points: { show: false },
      },
      {
        label: 'Ended',
        value: count,
        stroke: colour('--chart-second'),
        width: 2,
        dash: [5, 3],
        points: { show: false },
      },
    ],
  };
}

/** @param {unknown} _ @param {number | null} sessions */
function count(_, sessions) {
  return sessions ?? '–';
}

/** @param {number} seconds */
function minuteOf(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

customElements.define('muster-overview-chart', OverviewChart);
