// Elements of the page. What comes out of records goes in as text or as the value of a fixed attribute, never as HTML.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return element;
}

/** An HTML element; attributes that begin with `on` are listeners. */
function html(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** An SVG element. */
function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

/** A value out of a record, apart from the text around it: its direction stays its own. */
function value(text, limit = 160) {
  return html('bdi', {}, brief(text, limit));
}

/** A time that the zone switch keeps up to date. */
function time(seconds, isMinute = false) {
  if (seconds === null || seconds === undefined) return html('span', {}, '–');
  return html('time', { datetime: isoText(seconds), class: isMinute ? 'minute' : null }, stampText(seconds, isMinute));
}

/** Words that matter less. */
function quiet(...children) {
  return html('span', { class: 'quiet' }, ...children);
}

/** A sentence of such words. */
function note(...children) {
  return html('p', { class: 'quiet' }, ...children);
}

function button(label, onclick, attributes = {}) {
  return html('button', { type: 'button', onclick, ...attributes }, label);
}

/** A field with its label before it. */
function labelled(label, field) {
  return html('label', {}, html('span', {}, label), field);
}

function searchField(placeholder = null) {
  return html('input', { type: 'search', placeholder, autocomplete: 'off', spellcheck: 'false' });
}

/** A choice of `[value, text]` pairs. */
function choice(label, options, onchange) {
  const select = html('select', { onchange: () => onchange(select.value) });
  for (const [key, text] of options) select.append(html('option', { value: key }, text));
  return labelled(label, select);
}

/** The sign of an outcome, which tells it without colour: a bar, a cross, a triangle. */
const SIGNS = {
  done: 'M4 1V9',
  denied: 'M1 2L7 8M7 2L1 8',
  failed: 'M.8 2H7.2L4 8Z',
};

function sign(outcome) {
  return svg('svg', { class: `sign ${outcome}`, viewBox: '0 0 8 10', width: 8, height: 10, 'aria-hidden': 'true' },
    svg('path', { d: SIGNS[outcome] ?? SIGNS.done }));
}

/** An outcome in a word, with its sign. */
function outcomeWord(outcome) {
  const name = Object.hasOwn(SIGNS, outcome) ? outcome : 'done';
  return html('span', { class: `outcome ${name}` }, sign(name), name === 'done' ? 'done' : name.toUpperCase());
}

/** Says something to those who listen to the page; what cannot be seen otherwise is also shown for a while. */
function say(text, isShown = false) {
  const said = document.querySelector('dialog[open] .said') ?? document.getElementById('said');
  said.textContent = text;
  said.classList.toggle('unseen', !isShown);
  clearTimeout(say.timer);
  say.timer = setTimeout(() => said.classList.add('unseen'), 3000);
}
