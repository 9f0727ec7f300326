// A story for each actor: what was called when, from where, with what, and how it came out.

/** Who made a call, in words, from `userIdentity.arn`: `mallory`, and `user 111122223333`. */
function actorWords(actor) {
  const whole = actor ?? '–';
  const parts = whole.split(':');
  if (parts.length < 6 || parts[0] !== 'arn') return { name: whole, kind: '' };
  const account = parts[4];
  const path = parts.slice(5).join(':').split('/').filter(Boolean);
  const rest = path.slice(1);
  if (path[0] === 'root' && rest.length === 0) return { name: 'root account', kind: `account ${account}` };
  if (['user', 'role'].includes(path[0]) && rest.length > 0) return { name: rest.at(-1), kind: `${path[0]} ${account}` };
  if (path[0] === 'federated-user' && rest.length > 0) return { name: rest.join('/'), kind: `federated user ${account}` };
  if (path[0] === 'assumed-role' && rest.length > 1) return { name: rest.join('/'), kind: `role ${account}` };
  return { name: whole, kind: '' };
}

const COUNTED = [['sourceIPAddress', 'Addresses'], ['tool', 'Tools'], ['eventName', 'Events'], ['target', 'Targets']];

/** The actors with their calls, most calls first. A record that several filters match is one call. */
function actorStories() {
  const stories = new Map();
  const seen = new Set();
  const [file, record, actor, outcome] = ['file', 'record', 'actor', 'outcome'].map((key) => matches.byKey.get(key));
  for (let row = 0; row < matches.count; row += 1) {
    const place = file?.places ? file.places[row] * 4294967296 + record.at(row) : `${file?.at(row)}:${record?.at(row)}`;
    const name = actor?.at(row) ?? null;
    if (!stories.has(name)) stories.set(name, { name, matches: 0, rows: [], outcomes: { done: 0, denied: 0, failed: 0 } });
    const story = stories.get(name);
    story.matches += 1;
    if (file && seen.has(place)) continue;
    seen.add(place);
    story.rows.push(row);
    story.outcomes[outcome?.at(row) ?? 'done'] += 1;
  }
  return [...stories.values()].sort((a, b) => b.rows.length - a.rows.length || a.rows[0] - b.rows[0]);
}

const actors = { stories: [], shown: 12 };

/** Draws the stories in the place of the still table. */
function showActors() {
  const place = document.getElementById('actor-stories');
  if (actors.stories.length === 0) return;
  const cards = html('div', { class: 'cards' }, actors.stories.slice(0, actors.shown).map(actorCard));
  const more = actors.stories.length - actors.shown;
  place.replaceChildren(cards);
  if (more <= 0) return;
  place.append(button(`Show ${Math.min(more, 48)} more of ${grouped(actors.stories.length)} actors`, () => {
    const next = actors.shown;
    actors.shown += 48;
    showActors();
    place.querySelectorAll('article button')[next]?.focus();
  }));
}

function actorCard(story) {
  const words = actorWords(story.name);
  const isChosen = chosen.actor !== null && chosen.actor.name === story.name;
  const times = story.rows.map(timeOf).filter((at) => at !== null);
  const filter = button(['Show only this actor', html('span', { class: 'unseen' }, `: ${brief(words.name, 60)}`)], () => {
    choose({ actor: isChosen ? null : { name: story.name } });
    say(isChosen ? 'Every actor is shown' : `Only ${brief(words.name, 60)} is shown`);
  }, { 'aria-pressed': String(isChosen) });
  return html('article', { class: isChosen ? 'card chosen' : 'card' },
    html('h3', {}, value(words.name, 90), words.kind === '' ? null : quiet(' ', value(words.kind, 60))),
    html('p', { class: 'sums' }, html('strong', {}, counted(story.rows.length, 'call')),
      Object.keys(SIGNS).filter((outcome) => story.outcomes[outcome] > 0).map((outcome) =>
        html('span', { class: `outcome ${outcome}` }, sign(outcome), `${grouped(story.outcomes[outcome])} ${outcome}`)),
      story.matches > story.rows.length ? quiet(counted(story.matches, 'match')) : null),
    sparkline(story, times),
    times.length === 0 ? null : note(time(times[0]), times.length > 1 ? [' to ', time(times.at(-1))] : null),
    html('dl', {}, COUNTED.map(([key, title]) => countedValues(story.rows, key, title))),
    html('div', { class: 'tools' }, filter));
}

/** The values of a column among the rows, most frequent first. */
function countedValues(rows, key, title) {
  const column = matches.byKey.get(key);
  const counts = new Map();
  for (const row of rows) {
    const text = key === 'target' ? column?.at(row)?.name ?? '' : column?.text(row) ?? '';
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const list = [...counts].sort((a, b) => b[1] - a[1]);
  if (list.length === 0) return [];
  const items = list.slice(0, 5).map(([text, count]) =>
    html('li', {}, value(text, 60), count > 1 ? quiet(` ×${grouped(count)}`) : null));
  if (list.length > 5) items.push(html('li', { class: 'quiet' }, `${grouped(list.length - 5)} more`));
  return [html('dt', {}, title), html('dd', {}, html('ul', {}, items))];
}

/** The actor's calls over the whole time as bars, with the same in words. */
function sparkline(story, times) {
  const { from, until } = whole;
  if (times.length === 0 || until <= from) return null;
  const bins = new Array(80).fill(0);
  for (const at of times) bins[Math.min(79, Math.max(0, Math.floor(((at - from) / (until - from)) * 80)))] += 1;
  const most = Math.max(...bins);
  const bars = bins.map((count, index) => {
    const height = count === 0 ? 0 : 3 + 21 * Math.sqrt(count / most);
    return count === 0 ? '' : `M${index * 4} 26V${(26 - height).toFixed(1)}h3V26Z`;
  }).join('');
  const words = `${counted(times.length, 'call')} from ${stampText(times[0])} to ${stampText(times.at(-1))}; `
    + `at most ${grouped(most)} in ${lengthText((until - from) / 80)}`;
  return svg('svg', { class: 'spark', viewBox: '0 0 320 28', role: 'img', 'aria-label': words, preserveAspectRatio: 'none' },
    svg('path', { class: 'floor', d: 'M0 26.5H320' }), svg('path', { class: 'bars', d: bars }));
}
