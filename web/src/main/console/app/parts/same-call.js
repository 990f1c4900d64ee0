import { html } from '../lib.js';
import { copyButton } from './copy.js';

/**
 * What a form does, as a call that a program can make.
 * @param {string} where path below /api/v1 @param {unknown} [json] what is sent there @param {string} [method]
 */
export function sameCall(where, json, method = 'POST') {
  // With something to send curl posts by itself.
  const how = method === 'POST' && json !== undefined ? '' : ` -X ${method}`;
  const what =
    json === undefined ? '' : ` -H 'Content-Type: application/json' \\\n  -d ${quoted(JSON.stringify(json))}`;
  const text = `curl -u admin${how}${what} \\\n  ${quoted(`${location.origin}/api/v1${where}`)}`;
  return html`<details class="same-call"><summary>The same as an API call</summary><div class="with-copy"><pre class="code">${text}</pre>${copyButton(text, 'the call')}</div></details>`;
}

/** One word of a shell, whatever stands in it. @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
