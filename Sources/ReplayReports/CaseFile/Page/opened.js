// A row opened: all that is known of it, and its raw record.

const opened = { dialog: null, place: -1 };

function buildOpened() {
  opened.dialog = html('dialog', { 'aria-labelledby': 'opened-title' });
  opened.dialog.addEventListener('close', () => focusRow(opened.place));
  opened.dialog.addEventListener('click', (event) => { if (event.target === opened.dialog) opened.dialog.close(); });
  document.body.append(opened.dialog);
}

function openRow(place) {
  opened.place = place;
  table.focus = place;
  const row = found.order[place];
  const record = rawOf(row);
  const title = html('h2', { id: 'opened-title' },
    value(cell('eventName', row) ?? 'A record', 100), ' ', quiet(time(timeOf(row)), zone.isLocal ? '' : ' UTC'));
  opened.dialog.replaceChildren(html('div', { class: 'sheet' },
    html('div', { class: 'sheet-head' }, title, button('Close', () => opened.dialog.close(), { class: 'close' })),
    openedTools(row, record, place), facts(row),
    html('h3', {}, 'The record'),
    record === null ? withoutRecord(row) : code('The record as JSON', plainLines(indented(record)))));
  if (!opened.dialog.open) opened.dialog.showModal();
  opened.dialog.querySelector('.close').focus();
  opened.dialog.scrollTop = 0;
}

function openedTools(row, record, place) {
  return html('div', { class: 'tools' },
    record === null ? null : button('Copy as JSON', () => copy(record, 'The record is copied')),
    button('Copy as trailbell show', () => copy(showCommand(row), 'The command is copied')),
    html('span', { class: 'said quiet unseen', role: 'status' }),
    html('span', { class: 'push' }),
    button('Row before', () => openRow(place - 1), { disabled: place === 0 }),
    button('Next row', () => openRow(place + 1), { disabled: place + 1 >= found.order.length }));
}

function withoutRecord(row) {
  return [html('p', {}, 'The page does not hold this record. It is printed by:'), code('Command', plain(showCommand(row)))];
}

function code(name, text) {
  return html('pre', { tabindex: 0, 'aria-label': name, class: 'raw' }, text);
}

/** The command that prints a row's record. */
function showCommand(row) {
  return commandFor(cell('file', row) ?? '-', cell('record', row) ?? '');
}

function commandFor(file, record) {
  const place = `${file.startsWith('-') && file !== '-' ? './' : ''}${file}:${record}`;
  const fields = (data.unwrap ?? []).map((field) => `--unwrap ${shellWord(field)}`);
  return ['trailbell show', shellWord(place), ...fields].join(' ');
}

/** Every column of a row, whole. */
function facts(row) {
  return html('dl', { class: 'facts' }, matches.columns.filter(({ key }) => key !== 'time').map((column) => {
    const one = column.at(row);
    if (one === null) return [];
    return [html('dt', {}, brief(column.key, 40)), html('dd', {}, wholeValue(column, row))];
  }));
}

function wholeValue(column, row) {
  if (column.kind === 'time') return time(column.at(row));
  return column.key === 'outcome' ? outcomeWord(column.at(row)) : html('bdi', {}, plain(column.text(row)));
}

/** JSON with a line for each member; every value stays spelled as it is. */
function indented(json) {
  const parts = json.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  let [text, depth] = ['', 0];
  const line = () => `\n${'  '.repeat(depth)}`;
  parts.forEach((part, index) => {
    const isEmpty = /[{[]/.test(parts[index - 1] ?? '') && parts[index - 1].length === 1;
    if (part === '{' || part === '[') {
      depth += 1;
      text += part + (/^[}\]]$/.test(parts[index + 1] ?? '') ? '' : line());
    } else if (part === '}' || part === ']') {
      depth -= 1;
      text += (isEmpty ? '' : line()) + part;
    } else if (part === ',') text += `,${line()}`;
    else text += part === ':' ? ': ' : part;
  });
  return text;
}

/** Puts a text on the clipboard, exactly. */
async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(done, true);
  } catch {
    say(copyBySelection(text) ? done : 'The browser did not let the page copy', true);
  }
}

function copyBySelection(text) {
  const field = html('textarea', { readonly: true, 'aria-label': 'Text to copy' });
  field.value = text;
  (opened.dialog.open ? opened.dialog : document.body).append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  return isDone;
}
