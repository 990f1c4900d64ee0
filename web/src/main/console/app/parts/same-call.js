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
  return shown(where, how + what);
}

/**
 * The same where a file is sent.
 * @param {string} where path below /api/v1 @param {string} file its name @param {string} type its media type
 */
export function sameUpload(where, file, type) {
  return shown(where, ` -X PUT -H 'Content-Type: ${type}' \\\n  --data-binary ${quoted(`@${file}`)}`);
}

/** @param {string} where @param {string} options */
function shown(where, options) {
  const text = `curl -u admin${options} \\\n  ${quoted(`${location.origin}/api/v1${where}`)}`;
  return html`<details class="same-call"><summary>The same as an API call</summary><div class="with-copy"><pre class="code">${text}</pre>${copyButton(text, 'the call')}</div></details>`;
}

/** One word of a shell, whatever stands in it. @param {string} text */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
