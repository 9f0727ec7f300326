'use strict';

// Text out of records, on its way to the page, into JSON lines, csv cells and commands. The rules are the program's:
// SafeText, JSONText and CSVText.

/** What a reader may act on, or not see: controls, what turns the direction of text, what has no shape. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufff9-\ufffb\p{Default_Ignorable_Code_Point}]/u;
const EVERY_UNSAFE = new RegExp(UNSAFE.source, 'gu');

/** The text with every such character spelled out: `\u{202e}`. */
function plain(text) {
  if (!UNSAFE.test(text)) return text;
  return text.replace(EVERY_UNSAFE, (one) => `\\u{${one.codePointAt(0).toString(16)}}`);
}

/** The same of several lines. */
function plainLines(text) {
  return text.split('\n').map(plain).join('\n');
}

/** At most `limit` characters of a text, and … where there are more; never half a character. */
function cut(text, limit) {
  if (text.length <= limit) return text;
  const isHalf = /[\ud800-\udbff]/.test(text[limit - 1]);
  return `${text.slice(0, isHalf ? limit - 1 : limit)}…`;
}

/** What a cell shows of a text. */
function brief(text, limit = 160) {
  return plain(cut(text, limit));
}

/** A string as JSON lines have it: what is unsafe is escaped, which leaves its value unchanged. */
function jsonString(text) {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  const short = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  const escaped = text.replace(/["\\]/g, (one) => short[one]).replace(EVERY_UNSAFE, (one) => {
    if (short[one]) return short[one];
    return Array.from({ length: one.length }, (_, index) =>
      `\\u${one.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
  });
  return `"${escaped}"`;
}

/** A value as JSON lines have it, its keys in their order. */
function jsonText(value) {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return jsonString(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  return `{${Object.entries(value).map(([key, one]) => `${jsonString(key)}:${jsonText(one)}`).join(',')}}`;
}

/** Whether a spreadsheet might compute the text, or take our mark off it. */
function isComputed(text) {
  for (const one of text) {
    if (/[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n']/.test(one)) return true;
    if (one !== '"' && !/\p{White_Space}/u.test(one) && !UNSAFE.test(one)) return false;
  }
  return false;
}

/** A cell of a csv file (RFC 4180); null is an absent fact, and `isOwn` says that nobody else chooses the text. */
function csvCell(text, isOwn = false) {
  if (text === null || text === undefined) return '';
  const safe = !isOwn && isComputed(text) ? `'${text}` : text;
  return safe === '' || /[",\n\r;\t]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A word of a shell's command line. What is unsafe to paste is spelled out, as bash, zsh and ksh read it. */
function shellWord(text) {
  if (!UNSAFE.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const spelled = text.replace(/['\\]/g, '\\$&').replace(EVERY_UNSAFE, (one) =>
    Array.from(new TextEncoder().encode(one), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''));
  return `$'${spelled}'`;
}

/** `1 call`, `2 calls`. */
function counted(count, noun) {
  return `${grouped(count)} ${noun}${count === 1 ? '' : noun.endsWith('h') ? 'es' : 's'}`;
}

/** A number with commas, `2,900`; of one that is not whole, as many digits as people read. */
function grouped(count) {
  return !Number.isInteger(count) ? String(Number(count.toPrecision(6))) : String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
