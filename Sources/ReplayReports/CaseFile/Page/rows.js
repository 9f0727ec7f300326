// Which rows are shown, in which order: one choice for the lanes, the actors and the table.

const chosen = { text: '', outcome: '', alarm: '', actor: null, transitions: null, inView: false, sort: null, isDown: false };

/** What was found: the rows in their order, and for each row whether it is among them but for the time shown. */
const found = { order: new Uint32Array(0), isIn: new Uint8Array(0) };

const whenChosen = [];

/** Changes what is chosen, and everything that shows it. */
function choose(change) {
  Object.assign(chosen, change);
  find();
  for (const show of whenChosen) show();
}

/** The columns that the text filter looks at, set by the table. */
let columnsSearched = () => matches.columns;

function find() {
  const tests = rowTests();
  found.isIn = new Uint8Array(matches.count);
  const rows = [];
  for (let row = 0; row < matches.count; row += 1) {
    if (!tests.every((test) => test(row))) continue;
    found.isIn[row] = 1;
    if (!chosen.inView || isInView(row)) rows.push(row);
  }
  found.order = sorted(Uint32Array.from(rows));
}

function isInView(row) {
  const at = timeOf(row);
  return at !== null && at >= view.from && at <= view.until;
}

function rowTests() {
  const tests = [];
  if (chosen.outcome !== '') tests.push((row) => cell('outcome', row) === chosen.outcome);
  if (chosen.actor !== null) tests.push((row) => cell('actor', row) === chosen.actor.name);
  if (chosen.alarm !== '') tests.push(isAmong(alarms[chosen.alarm]?.matches));
  if (chosen.transitions !== null) tests.push(isAmong(chosen.transitions.flatMap((index) => transitions[index].matches ?? [])));
  for (const word of chosen.text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const ofColumns = columnsSearched().map((column) => column.test(word));
    tests.push((row) => ofColumns.some((test) => test(row)));
  }
  return tests;
}

function isAmong(rows) {
  const set = new Set(rows ?? []);
  return (row) => set.has(row);
}

/** The rows by the column that is chosen, absent values last; rows that are alike stay in the archive's order. */
function sorted(rows) {
  const column = matches.byKey.get(chosen.sort);
  if (!column) return rows;
  const ranks = column.ranks();
  const keys = new Float64Array(matches.count);
  for (const row of rows) keys[row] = ranks(row);
  const sign = chosen.isDown ? -1 : 1;
  return rows.sort((a, b) => {
    if (keys[a] < 0 || keys[b] < 0) return keys[a] < 0 && keys[b] < 0 ? a - b : keys[b] - keys[a];
    return sign * (keys[a] - keys[b]) || a - b;
  });
}

/** What narrows the rows down now, each with the change that lifts it. */
function filters() {
  const list = [];
  const add = (name, text, change) => list.push({ name, text, change });
  if (chosen.actor !== null) add('actor', actorWords(chosen.actor.name).name, { actor: null });
  if (chosen.alarm !== '') add('alarm', alarms[chosen.alarm].name, { alarm: '' });
  if (chosen.transitions !== null) add('matches of', transitionWords(chosen.transitions), { transitions: null });
  if (chosen.outcome !== '') add('outcome', chosen.outcome, { outcome: '' });
  if (chosen.text !== '') add('text', chosen.text, { text: '' });
  if (chosen.inView) add('time', 'as the lanes show', { inView: false });
  return list;
}

function transitionWords(indices) {
  const first = transitions[indices[0]];
  const words = `${first.to} ${stampText(secondsOf(first.at))} ${first.alarm}`;
  const all = indices.reduce((sum, index) => sum + (transitions[index].matchCount ?? 0), 0);
  const kept = indices.reduce((sum, index) => sum + (transitions[index].matches ?? []).length, 0);
  const rest = kept < all ? `: the first ${grouped(kept)} of ${grouped(all)}` : '';
  return (indices.length > 1 ? `${words} and ${indices.length - 1} more` : words) + rest;
}

/** A button for each filter, which removes it. */
function filterChips() {
  const list = filters();
  const chips = list.map(({ name, text, change }) => button(
    [html('span', { class: 'name' }, `${name} `), value(text, 60), html('span', { 'aria-hidden': 'true' }, ' ×')],
    () => choose(change), { class: 'chip', 'aria-label': `Remove the filter: ${name} ${brief(text, 60)}` }));
  if (list.length > 1) chips.push(button('Remove all filters', () => choose(Object.assign({}, ...list.map((one) => one.change)))));
  return chips;
}
