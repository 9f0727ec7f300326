// The table of records. Rows are made as they come into view.

const ROW_HEIGHT = 30;
const AHEAD = 12;

const WIDTHS = {
  time: 214, eventTime: 214, deliveryTime: 214, outcome: 108, eventName: 196, target: 200, actor: 240, sourceIPAddress: 162, tool: 96,
  awsRegion: 112, recipientAccountId: 140, filter: 230, errorCode: 170, resource: 190, eventSource: 190,
  eventID: 310, file: 420, record: 76,
  userAgent: 280, invokedBy: 190, exposure: 280,
};

const FIRST_COLUMNS = ['outcome', 'eventName', 'target', 'actor', 'sourceIPAddress', 'tool', 'awsRegion', 'exposure', 'filter'];

const table = { keys: [], scroller: null, element: null, head: null, body: null, columns: null, drawn: '', focus: 0, isPrinted: false };

function buildTable() {
  table.keys = ['time', ...FIRST_COLUMNS].filter((key) => matches.byKey.has(key) && (key !== 'exposure' || hasExposure()));
  columnsSearched = () => table.keys.map((key) => matches.byKey.get(key));
  table.head = html('thead');
  table.body = html('tbody');
  table.columns = html('colgroup');
  const caption = html('caption', { class: 'unseen' }, 'Records that a metric filter matches');
  table.element = html('table', {}, caption, table.columns, table.head, table.body);
  const listeners = { onscroll: () => requestAnimationFrame(drawRows), onkeydown: walkRows };
  const region = { class: 'rows', tabindex: 0, role: 'region', 'aria-label': 'Rows of records' };
  table.scroller = html('div', { ...region, ...listeners }, table.element);
  document.getElementById('record-rows').replaceChildren(table.scroller);
  drawHead();
}

function hasExposure() {
  const column = matches.byKey.get('exposure');
  return column.values.some((value) => value !== null);
}

function widthOf(key) {
  return WIDTHS[key] ?? 180;
}

function columnTitle(key) {
  return key === 'time' ? `time (${zoneText()})` : key;
}

function drawHead() {
  const width = table.keys.reduce((sum, key) => sum + widthOf(key), 0);
  table.columns.replaceChildren(...table.keys.map((key) => {
    const column = html('col');
    column.style.width = `${((widthOf(key) / width) * 100).toFixed(2)}%`;
    return column;
  }));
  table.element.style.minWidth = `${width}px`;
  table.head.replaceChildren(html('tr', { 'aria-rowindex': 1 }, table.keys.map((key) => {
    const sort = chosen.sort !== key ? 'none' : chosen.isDown ? 'descending' : 'ascending';
    const arrow = { none: '', ascending: ' ▲', descending: ' ▼' }[sort];
    // Buttons are not repeated on the next sheet of paper, as text is.
    if (table.isPrinted) return html('th', { scope: 'col' }, columnTitle(key));
    const label = [columnTitle(key), html('span', { 'aria-hidden': 'true' }, arrow)];
    return html('th', { scope: 'col', 'aria-sort': sort }, button(label, () => sortBy(key), { 'data-key': key }));
  })));
}

/** Sorts by a column; a second time the other way round, a third time as in the archive. */
function sortBy(key) {
  if (chosen.sort !== key) choose({ sort: key, isDown: false });
  else if (!chosen.isDown) choose({ isDown: true });
  else choose({ sort: null, isDown: false });
  [...table.head.querySelectorAll('button')].find((one) => one.getAttribute('data-key') === key)?.focus();
  say(chosen.sort === null ? 'In the order of the archive' : `Sorted by ${key}, ${chosen.isDown ? 'descending' : 'ascending'}`);
}

/** Shows what is found from its first row on. */
function showRows() {
  table.drawn = '';
  table.focus = 0;
  table.scroller.scrollTop = 0;
  table.element.setAttribute('aria-rowcount', found.order.length + 1);
  drawHead();
  drawRows();
}

/** Makes the rows in sight, and some before and behind. */
function drawRows() {
  if (table.isPrinted) return;
  const count = found.order.length;
  const first = Math.max(0, Math.floor(table.scroller.scrollTop / ROW_HEIGHT) - AHEAD);
  const last = Math.min(count, first + Math.ceil(table.scroller.clientHeight / ROW_HEIGHT) + 2 * AHEAD);
  if (table.drawn === `${first} ${last}`) return;
  table.drawn = `${first} ${last}`;
  const hadFocus = table.body.contains(document.activeElement);
  table.body.replaceChildren(...rowElements(first, last));
  if (hadFocus) (openerAt(table.focus) ?? table.scroller).focus({ preventScroll: true });
}

function rowElements(first, last) {
  const count = found.order.length;
  if (count === 0) {
    const words = matches.count === 0 ? 'No record matched.' : 'No row has all that is asked for.';
    return [html('tr', {}, html('td', { class: 'none', colspan: table.keys.length }, words))];
  }
  const rows = [];
  if (first > 0) rows.push(spacer(first));
  for (let place = first; place < last; place += 1) rows.push(rowElement(place));
  if (last < count) rows.push(spacer(count - last));
  return rows;
}

function spacer(count) {
  const filler = html('td', { colspan: table.keys.length });
  filler.style.height = `${count * ROW_HEIGHT}px`;
  return html('tr', { class: 'spacer', 'aria-hidden': 'true' }, filler);
}

function rowElement(place) {
  const row = found.order[place];
  return html('tr', { 'aria-rowindex': place + 2, onclick: () => openRow(place) }, table.keys.map((key, index) => {
    if (index > 0) return html('td', { class: key }, cellContent(key, row));
    const at = timeOf(row);
    const opener = button(at === null ? 'no time' : stampText(at), null, {
      class: 'opener', tabindex: place === table.focus ? 0 : -1, 'data-place': place, 'aria-haspopup': 'dialog',
    });
    return html('th', { scope: 'row', class: key }, opener);
  }));
}

function cellContent(key, row) {
  const column = matches.byKey.get(key);
  const one = column.at(row);
  if (one === null) return quiet('–');
  switch (key) {
    case 'outcome': return outcomeWord(one);
    case 'actor': {
      const { name, kind } = actorWords(one);
      return [value(name, 80), kind === '' ? null : quiet(' ', value(kind, 60))];
    }
    case 'target': return [value(one.name ?? '', 80), quiet(` ${one.kind ?? ''}`)];
    default: return value(column.text(row), 120);
  }
}

function openerAt(place) {
  return table.body.querySelector(`button[data-place="${place}"]`);
}

/** Arrow keys, Page Up, Page Down, Home and End go from row to row. */
function walkRows(event) {
  const page = Math.max(1, Math.floor(table.scroller.clientHeight / ROW_HEIGHT) - 2);
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
  const isOnRow = table.body.contains(event.target);
  if (!(event.key in steps) || table.head.contains(event.target) || found.order.length === 0) return;
  event.preventDefault();
  focusRow(isOnRow ? table.focus + steps[event.key] : event.key === 'End' ? Infinity : table.focus);
}

function focusRow(place) {
  table.focus = Math.max(0, Math.min(place, found.order.length - 1));
  const top = table.focus * ROW_HEIGHT;
  const room = table.scroller.clientHeight - table.head.offsetHeight;
  if (top < table.scroller.scrollTop) table.scroller.scrollTop = top;
  else if (top + ROW_HEIGHT > table.scroller.scrollTop + room) table.scroller.scrollTop = top + ROW_HEIGHT - room;
  table.drawn = '';
  drawRows();
  openerAt(table.focus)?.focus({ preventScroll: true });
}
