import { html, ifDefined } from '../lib.js';

const TOKEN = /"(?:\\.|[^"\\])*"|[{}[\],:]|[^\s{}[\],:"]+/g;
/** Above this size colours cost more than they give. */
const COLOURED_UP_TO = 60_000;
const SCROLLS_FROM = 200;

/** A JSON value, indented. @param {unknown} value */
export function jsonValue(value) {
  return jsonText(JSON.stringify(value));
}

/** A text as it is. @param {string} text */
export function plainText(text) {
  return block(text, text);
}

/**
 * JSON as it travelled, indented and coloured. No value is parsed and written anew, so that what is shown
 * is what was sent, digit by digit. What is not JSON is shown as it is.
 * @param {string} text
 */
export function jsonText(text) {
  if (!isJson(text)) return block(text, text);
  const pieces = indent(text);
  if (text.length > COLOURED_UP_TO) return block(text, pieces.map((piece) => piece.text).join(''));
  return block(text, pieces.map(coloured));
}

/** @param {{kind: string, text: string}} piece */
function coloured({ kind, text }) {
  return kind ? html`<span class=${kind}>${text}</span>` : text;
}

/**
 * What may be long enough to scroll can be reached by key.
 * @param {string} text @param {unknown} shown
 */
function block(text, shown) {
  const stop = text.length > SCROLLS_FROM ? '0' : undefined;
  return html`<pre class="code" tabindex=${ifDefined(stop)}>${shown}</pre>`;
}

/** @param {string} text */
export function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} text @returns {{kind: string, text: string}[]} */
function indent(text) {
  const tokens = text.match(TOKEN) ?? [];
  /** @type {{kind: string, text: string}[]} */
  const out = [];
  let depth = 0;
  const newLine = () => out.push({ kind: '', text: '\n' + '  '.repeat(Math.min(depth, 40)) });
  tokens.forEach((token, i) => {
    const emptyPair = (token === '{' || token === '[') && closes(tokens[i + 1]);
    if (closes(token) && !opens(tokens[i - 1])) {
      depth--;
      newLine();
    } else if (closes(token)) {
      depth--;
    }
    out.push({ kind: kindOf(token, tokens[i + 1]), text: token === ':' ? ': ' : token });
    if (opens(token)) depth++;
    if (token === ',' || (opens(token) && !emptyPair)) newLine();
  });
  return out;
}

/** @param {string | undefined} token */
const opens = (token) => token === '{' || token === '[';
/** @param {string | undefined} token */
const closes = (token) => token === '}' || token === ']';

/** @param {string} token @param {string | undefined} next */
function kindOf(token, next) {
  if (token.startsWith('"')) return next === ':' ? 'key' : 'string';
  if (/^[{}[\],:]$/.test(token)) return '';
  return 'literal';
}
