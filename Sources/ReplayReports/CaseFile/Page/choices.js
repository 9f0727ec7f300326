// What stands above the table: the filters, the columns, and what saves the rows.

const choices = { text: null, outcome: null, alarm: null, actor: null, inView: null, chips: null, laneChips: null, count: null };

function buildChoices() {
  choices.text = searchField('words in any column shown');
  let timer = 0;
  choices.text.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => choose({ text: choices.text.value.trim() }), 120);
  });
  const outcomes = Object.keys(SIGNS).map((outcome) => [outcome, outcome]);
  choices.outcome = choice('Outcome', [['', 'any'], ...outcomes], (outcome) => choose({ outcome }));
  const names = alarms.map((alarm, index) => [index, brief(alarm.name, 60)]);
  choices.alarm = choice('Alarm', [['', 'any'], ...names], (alarm) => choose({ alarm }));
  choices.actor = choice('Actor', actorOptions(), (index) => choose({ actor: index === '' ? null : { name: actors.stories[index].name } }));
  choices.inView = html('input', { type: 'checkbox', onchange: () => choose({ inView: choices.inView.checked }) });
  choices.chips = html('div', { class: 'chips', role: 'group', 'aria-label': 'Filters that are on' });
  choices.laneChips = html('div', { class: 'chips', role: 'group', 'aria-label': 'Filters that are on' });
  document.getElementById('lane-frame').before(choices.laneChips);
  choices.count = html('p', { class: 'count', role: 'status' });
  const place = document.getElementById('record-tools');
  place.append(
    html('div', { class: 'tools', role: 'search', 'aria-label': 'Records' },
      labelled('Filter', choices.text), choices.outcome, choices.alarm, choices.actor,
      html('label', {}, choices.inView, ' Only the time that the lanes show'), columnChoice()),
    choices.chips,
    html('div', { class: 'tools' }, choices.count, html('span', { class: 'push' }),
      button('Save these rows as CSV', saveCSV),
      button('Save these rows as JSON lines', saveJSON),
      button('Save everything as JSON lines', saveEverything)));
  place.hidden = false;
}

/** Those with most calls; whoever is not among them is found by the text filter. */
function actorOptions() {
  const options = actors.stories.slice(0, 300).map(({ name, rows }, index) => {
    const { name: short, kind } = actorWords(name);
    return [index, `${brief(short, 50)}${kind ? ` (${brief(kind, 40)})` : ''}, ${counted(rows.length, 'call')}`];
  });
  return [['', 'any'], ...options];
}

function columnChoice() {
  const boxes = matches.columns.filter(({ key }) => key !== 'time').map(({ key }) => {
    const onchange = () => chooseColumn(key, box.checked);
    const box = html('input', { type: 'checkbox', checked: table.keys.includes(key), onchange });
    return html('label', {}, box, ` ${brief(key, 40)}`);
  });
  const summary = html('summary', {}, 'Columns');
  const details = html('details', { class: 'columns' }, summary, html('fieldset', {}, html('legend', {}, 'Columns shown'), boxes));
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    details.open = false;
    summary.focus();
  });
  return details;
}

function chooseColumn(key, isShown) {
  const order = ['time', ...FIRST_COLUMNS, ...matches.columns.map((column) => column.key)];
  const keys = isShown ? [...table.keys, key] : table.keys.filter((one) => one !== key);
  table.keys = keys.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  choose({});
}

/** Shows in the fields what is chosen, wherever it was chosen. */
function showChoices() {
  if (choices.text.value.trim() !== chosen.text) choices.text.value = chosen.text;
  choices.outcome.querySelector('select').value = chosen.outcome;
  choices.alarm.querySelector('select').value = String(chosen.alarm);
  const index = chosen.actor === null ? -1 : actors.stories.findIndex(({ name }) => name === chosen.actor.name);
  choices.actor.querySelector('select').value = index < 0 || index > 299 ? '' : String(index);
  choices.inView.checked = chosen.inView;
  for (const [chips, next] of [[choices.chips, choices.text], [choices.laneChips, lanes.frame]]) {
    const hadFocus = chips.contains(document.activeElement);
    chips.replaceChildren(...filterChips());
    if (hadFocus) (chips.querySelector('button') ?? next)?.focus();
  }
  choices.count.textContent = found.order.length === matches.count
    ? counted(matches.count, 'row') : `${grouped(found.order.length)} of ${counted(matches.count, 'row')}`;
}
