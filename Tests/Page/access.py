"""What readers of the page with a screen reader, without colours or with weak eyes need, in light and in dark."""

from pages import open_page

NAMES = """
const named = (one) => (one.getAttribute('aria-label') || document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent
  || [...(one.labels ?? [])].map((label) => label.textContent).join(' ') || one.textContent || one.title || '').trim();
const isShown = (one) => one.checkVisibility?.() ?? true;
"""

STRUCTURE = NAMES + """
const faults = [];
const all = (selector) => [...document.querySelectorAll(selector)];
const need = (isSo, words) => { if (!isSo) faults.push(words); };
need(document.documentElement.lang === 'en', 'lang');
need(document.title !== '', 'title');
need(all('h1').length === 1, 'one h1');
need(all('main').length === 1 && all('header').length === 1 && all('nav').length === 1, 'landmarks');
let level = 0;
for (const one of all('h1, h2, h3, h4, h5, h6').filter((one) => !one.closest('dialog'))) {
  const next = Number(one.tagName[1]);
  need(next <= level + 1, `heading ${one.textContent} skips a level`);
  need(one.textContent.trim() !== '', 'an empty heading');
  level = next;
}
const ids = all('[id]').map((one) => one.id);
need(new Set(ids).size === ids.length, 'an id twice: ' + ids.filter((id, index) => ids.indexOf(id) !== index));
for (const one of all('[aria-labelledby], [aria-describedby]')) {
  for (const id of [one.getAttribute('aria-labelledby'), one.getAttribute('aria-describedby')]) {
    need(id === null || document.getElementById(id), `no element ${id}`);
  }
}
const controls = 'button, input, select, textarea, a, summary, [role=button], [role=region], [role=group], [role=search], [tabindex="0"]';
for (const one of all(controls)) {
  if (one.closest('.rows') !== one) need(named(one) !== '', `no name: ${one.outerHTML.slice(0, 120)}`);
}
for (const one of all('svg:not([aria-hidden=true])')) {
  need(['img', 'group'].includes(one.getAttribute('role')) && named(one), `svg without a name: ${one.outerHTML.slice(0, 100)}`);
}
for (const table of all('table')) {
  need(table.caption && table.caption.textContent.trim() !== '', 'a table without a caption');
  const heads = [...table.querySelectorAll('thead th')];
  need(heads.length > 0 && heads.every((one) => one.scope === 'col'), 'column headers');
  need([...table.querySelectorAll('tbody th')].every((one) => one.scope === 'row'), 'row headers');
}
for (const one of all('[tabindex]')) need(Number(one.getAttribute('tabindex')) <= 0, 'a tabindex above 0');
for (const one of all('[style]')) need(!/url|expression/.test(one.getAttribute('style')), 'style');
for (const one of all('section')) need(one.hasAttribute('aria-labelledby'), 'a section without a name');
for (const one of all('.outcome')) need(one.querySelector('svg') && one.textContent.trim() !== '', 'an outcome by colour alone');
for (const one of all('button, select, input[type=search]').filter(isShown)) {
  const { width, height } = one.getBoundingClientRect();
  need(width === 0 || (width >= 24 && height >= 24), `too small: ${one.textContent} ${width} × ${height}`);
}
return faults;
"""

CONTRAST = """
const numbers = (colour) => { const found = colour.match(/[\\d.]+/g).map(Number); return found.length < 4 ? [...found, 1] : found; };
const light = ([red, green, blue]) => {
  const [r, g, b] = [red, green, blue].map((one) => one / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const over = (top, under) => [0, 1, 2].map((index) => top[index] * top[3] + under[index] * (1 - top[3]));
const groundOf = (one) => {
  if (one === null) return [255, 255, 255];
  const colour = numbers(getComputedStyle(one).backgroundColor);
  return colour[3] === 1 ? colour : over(colour, groundOf(one.parentElement));
};
const faults = new Set();
let checked = 0;
const judge = (one, ink, ground, size, weight) => {
  const [a, b] = [light(over(ink, ground)), light(ground)];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  const isLarge = size >= 24 || (size >= 18.66 && weight >= 700);
  checked += 1;
  const words = `${one.tagName}.${one.getAttribute('class')} ${one.textContent.trim().slice(0, 40)}`;
  if (ratio < (isLarge ? 3 : 4.5)) faults.add(`${ratio.toFixed(2)}: ${words}`);
};
for (const one of document.querySelectorAll('body *')) {
  if (!one.checkVisibility() || one.closest('svg, script, style, .unseen, option') || one.disabled) continue;
  if (![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '')) continue;
  const style = getComputedStyle(one);
  judge(one, numbers(style.color), groundOf(one), parseFloat(style.fontSize), Number(style.fontWeight));
}
const fills = { alarm: '.state.alarm', public: '.open.public', account: '.open.account' };
for (const one of document.querySelectorAll('.lane svg text')) {
  const style = getComputedStyle(one);
  const kind = Object.keys(fills).find((name) => one.classList.contains(name));
  const shape = kind ? document.querySelector(fills[kind]) : null;
  const ground = shape ? numbers(getComputedStyle(shape).fill) : groundOf(one.closest('.lane'));
  judge(one, numbers(style.fill), ground, parseFloat(style.fontSize), Number(style.fontWeight));
}
return [checked, [...faults]];
"""


def check(browser, page):
    counts = []
    for scheme in ("light", "dark"):
        browser.media(scheme)
        open_page(browser, page)
        browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; }); openRow(0); lookAtAll(); drawLanes()")
        checked, faults = browser.run(CONTRAST)
        assert not faults, (scheme, faults)
        counts.append(checked)
        faults = browser.run(STRUCTURE)
        assert not faults, (scheme, faults)
        browser.run("opened.dialog.close()")
    browser.media("light")
    return f"can be read: names, headings, tables, and the contrast of {counts[0]} texts in light and {counts[1]} in dark"
