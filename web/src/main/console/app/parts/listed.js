/** What is written with commas between. @param {string} text */
export const listed = (text) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
