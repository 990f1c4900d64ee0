/**
 * Reads the multipart form of Package#3 (TS §7.2.1.3, Appendix F) for people: leniently, and never failing.
 */

/** @typedef {{name?: string, type: string, headers: string, body: string}} Part */

/**
 * @param {string} contentType the message's own Content-Type @param {string} body
 * @returns {Part[] | undefined} nothing where the body is no multipart
 */
export function readMultipart(contentType, body) {
  if (!/^multipart\//i.test(contentType.trim())) return undefined;
  const named = /boundary="?([^";]+)"?/i.exec(contentType)?.[1].trim();
  const boundary = '--' + (named ?? body.trimStart().slice(2).split(/\r?\n/, 1)[0]);
  const pieces = ('\n' + body.replaceAll('\r\n', '\n')).split('\n' + boundary);
  const parts = pieces.slice(1).filter((piece) => !piece.startsWith('--'));
  return parts.length ? parts.map(readPart) : undefined;
}

/** @param {string} piece @returns {Part} */
function readPart(piece) {
  const text = piece.replace(/^[ \t]*\n/, '');
  const gap = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const headers = gap < 0 ? '' : text.slice(0, gap);
  const body = gap < 0 ? text : text.slice(gap).replace(/^\n{1,2}/, '');
  const type = /^content-type:\s*([^;\n]+)/im.exec(headers)?.[1].trim() ?? 'text/plain';
  const name = /^content-disposition:.*\bname="?([^";\n]+)"?/im.exec(headers)?.[1];
  return { name, type, headers, body };
}
