// Puts the page together.

function pageTools() {
  const tools = document.getElementById('page-tools');
  const zones = choice('Times', [['utc', 'UTC'], ['local', 'local']], (name) => switchZone(name === 'local'));
  const offset = html('span', { class: 'quiet', id: 'zone' });
  const theme = button('', () => switchTheme(!isDark()), { id: 'theme' });
  tools.append(zones, offset, theme);
  tools.hidden = false;
  nameTheme();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', nameTheme);
}

function switchZone(isLocal) {
  zone.isLocal = isLocal;
  for (const column of matches.columns) column.words = [];
  switchTimes();
  const name = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  document.getElementById('zone').textContent = isLocal ? `${zoneText()}, ${name}` : '';
  choose({});
  say(`Times are in ${isLocal ? `local time, ${zoneText()}` : 'UTC'}`);
}

function isDark() {
  const chosenTheme = document.documentElement.getAttribute('data-theme');
  return chosenTheme === null ? matchMedia('(prefers-color-scheme: dark)').matches : chosenTheme === 'dark';
}

function switchTheme(toDark) {
  document.documentElement.setAttribute('data-theme', toDark ? 'dark' : 'light');
  nameTheme();
}

function nameTheme() {
  document.getElementById('theme').textContent = isDark() ? 'Light' : 'Dark';
  document.getElementById('theme').setAttribute('aria-label', isDark() ? 'Show the page light' : 'Show the page dark');
}

function start() {
  pageTools();
  actors.stories = actorStories();
  const hasTime = wholeTime();
  if (hasTime) {
    buildLanes();
    steerTools();
    steer();
  }
  buildTable();
  buildOpened();
  buildChoices();
  whenChosen.push(showRows, showChoices, ...(hasTime ? [askForLanes] : []));
  let timer = 0;
  whenMoved.push(askForLanes, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (chosen.inView) choose({});
      say(viewText());
    }, 200);
  });
  choose({});
  // What stands further down comes after the rows.
  setTimeout(finish);
  addEventListener('beforeprint', toPaper);
  addEventListener('afterprint', fromPaper);
  // How long it took until the rows were there, in milliseconds since the page was asked for.
  document.documentElement.setAttribute('data-ready', Math.round(performance.now()));
}

function finish() {
  whenChosen.push(showActors);
  showActors();
  buildBuckets();
  buildInputs();
  document.documentElement.setAttribute('data-whole', '');
}

start();
