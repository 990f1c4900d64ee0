import { request } from '../api.js';

/**
 * Has the browser keep what the server answers as a file.
 * @param {string} path below /api/v1 @param {string} name of the file
 * @param {{json?: unknown, body?: BodyInit, type?: string}} sent
 */
export async function save(path, name, sent) {
  const response = await request(path, { method: 'POST', accept: '*/*', ...sent });
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[^A-Za-z0-9._-]/g, '_');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
