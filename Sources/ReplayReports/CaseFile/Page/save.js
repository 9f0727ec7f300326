// Saving what the page shows, in the program's own forms.

/** Hands lines over as a file; its name is never out of the data. */
function save(name, kind, lines) {
  const address = URL.createObjectURL(new Blob(lines, { type: kind }));
  const link = html('a', { download: name, href: address });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  say(`Saved as ${name}`, true);
}

/** The columns as `--format csv` has them: what is an object in JSON lines is a column for each of its keys. */
const PARTS = {
  target: ['kind', 'name'],
  exposure: ['verdict', 'via', 'statement', 'reason', 'actions', 'accounts', 'effective', 'uncertain', 'until'],
};

/** Those that the program writes in its own words. */
const OWN_PARTS = ['verdict', 'via', 'effective', 'uncertain', 'until'];

function csvColumns() {
  return matches.columns.filter(({ key }) => key !== 'time').flatMap((column) => {
    const isOwn = column.kind !== 'text' && column.kind !== 'json' || column.key === 'outcome';
    if (!PARTS[column.key]) return [{ name: column.key, cell: (row) => csvCell(csvText(column.at(row), column.kind), isOwn) }];
    return PARTS[column.key].map((part) => ({
      name: `${column.key}.${part}`,
      cell: (row) => csvCell(csvText(column.at(row)?.[part] ?? null), OWN_PARTS.includes(part)),
    }));
  });
}

function csvText(value, kind = 'text') {
  if (value === null || (Array.isArray(value) && value.length === 0)) return null;
  if (kind === 'time') return isoText(value);
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'object' ? jsonText(value) : String(value);
}

/** The rows that are found, in their order, as csv. */
function csvLines() {
  const columns = csvColumns();
  const lines = [`${columns.map(({ name }) => csvCell(name, true)).join(',')}\r\n`];
  for (const row of found.order) lines.push(`${columns.map(({ cell }) => cell(row)).join(',')}\r\n`);
  return lines;
}

/** A transition as JSON lines have it, its matches put back. */
function transitionLine(transition) {
  const members = Object.entries(transition).map(([key, value]) =>
    `${jsonString(key)}:${key === 'matches' ? `[${(value ?? []).map(matchText).join(',')}]` : jsonText(value)}`);
  return `{${members.join(',')}}\n`;
}

function saveCSV() {
  save('trailbell-matches.csv', 'text/csv', csvLines());
}

function saveJSON() {
  save('trailbell-matches.jsonl', 'application/jsonl', Array.from(found.order, (row) => `${matchText(row)}\n`));
}

/** All of `--format jsonl --show transitions,matches`. */
function saveEverything() {
  save('trailbell-case.jsonl', 'application/jsonl', everyLine());
}

function everyLine() {
  const lines = transitions.map(transitionLine);
  for (let row = 0; row < matches.count; row += 1) lines.push(`${matchText(row)}\n`);
  return lines;
}

function saveSums() {
  save('SHA256SUMS', 'application/octet-stream', sumLines());
}
