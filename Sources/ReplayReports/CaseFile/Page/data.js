// What the page is made of: the two JSON blocks, and the matches as columns.

function block(id, otherwise) {
  const text = document.getElementById(id)?.textContent ?? '';
  return text.trim() === '' ? otherwise : JSON.parse(text);
}

const data = block('data', {});
const raw = block('raw', []);

/** A key of the matches, with the value of every row. */
class Column {
  constructor({ key, kind, values, dict, at }) {
    this.key = key;
    this.kind = kind;
    // Each row's value, or its place among those that there are.
    this.values = dict ?? values ?? [];
    this.places = dict ? at : null;
    this.words = [];
  }

  /** The row's value; null where it is absent. */
  at(row) {
    return this.values[this.place(row)] ?? null;
  }

  place(row) {
    return this.places ? this.places[row] ?? -1 : row;
  }

  /** What is shown of the row's value. */
  text(row) {
    const place = this.place(row);
    const word = this.words[place];
    if (word !== undefined) return word;
    const made = this.wordOf(this.values[place] ?? null);
    if (this.places) this.words[place] = made;
    return made;
  }

  wordOf(value) {
    if (value === null) return '';
    switch (this.kind) {
      case 'time': return stampText(value);
      case 'json': return valueWords(this.key, value);
      default: return String(value);
    }
  }

  /** Says of each row whether `word`, in small letters, is in what is shown of it. */
  test(word) {
    if (!this.places) return (row) => this.text(row).toLowerCase().includes(word);
    const isIn = this.values.map((value) => this.wordOf(value ?? null).toLowerCase().includes(word));
    return (row) => isIn[this.places[row]] === true;
  }

  /** Each row's rank in this column's order, -1 where the value is absent. */
  ranks() {
    const isNumber = this.kind === 'time' || this.kind === 'number';
    const keys = this.values.map((value) => (value === null ? null : isNumber ? value : this.wordOf(value)));
    const order = keys.map((_, index) => index).filter((index) => keys[index] !== null)
      .sort((a, b) => (keys[a] < keys[b] ? -1 : keys[a] > keys[b] ? 1 : a - b));
    const ranks = new Float64Array(this.values.length).fill(-1);
    let rank = 0;
    order.forEach((index, number) => {
      if (number > 0 && keys[order[number - 1]] !== keys[index]) rank += 1;
      ranks[index] = rank;
    });
    return (row) => ranks[this.place(row)] ?? -1;
  }
}

const matches = {
  count: data.matches?.count ?? 0,
  columns: (data.matches?.columns ?? []).map((column) => new Column(column)),
};
matches.byKey = new Map(matches.columns.map((column) => [column.key, column]));
matches.rawAt = new Map((data.records?.rows ?? []).map((row, index) => [row, data.records.at[index]]));

const alarms = data.alarms ?? [];
const transitions = data.transitions ?? [];

function cell(key, row) {
  return matches.byKey.get(key)?.at(row) ?? null;
}

/** The row's raw record, exactly; null where the page has none. */
function rawOf(row) {
  return raw[matches.rawAt.get(row)] ?? null;
}

/** Each row's time on the run's clock, by which rows are drawn and ordered; NaN where it has none. */
const rowTimes = Float64Array.from({ length: matches.count }, (_, row) => cell('time', row) ?? cell('eventTime', row) ?? NaN);

/** The row's time; null where it has none. */
function timeOf(row) {
  return Number.isNaN(rowTimes[row]) ? null : rowTimes[row];
}

/** The row as the `match` object of JSON lines. */
function matchText(row) {
  const members = ['"type":"match"'];
  for (const column of matches.columns) {
    if (column.key === 'time') continue;
    const value = column.at(row);
    members.push(`"${column.key}":${jsonText(column.kind === 'time' && value !== null ? isoText(value) : value)}`);
  }
  return `{${members.join(',')}}`;
}

/** A target or an exposure in words. */
function valueWords(key, value) {
  if (key === 'target') return `${value.name ?? ''}${value.kind ? ` (${value.kind})` : ''}`;
  if (key === 'exposure') return `${verdictWord(value)}${value.reason ? `: ${value.reason}` : ''}`;
  return jsonText(value);
}

/** Whom a call or a grant lets in: `PUBLIC`, `ACCOUNT 444455556666`. */
function verdictWord({ verdict, account, accounts }) {
  const others = account ? [account] : accounts ?? [];
  switch (verdict) {
    case 'public': return 'PUBLIC';
    case 'otherAccount':
      if (others.length > 1) return `${others.length} ACCOUNTS`;
      return others.length === 1 ? `ACCOUNT ${others[0]}` : 'OTHERS';
    case 'ownAccountOrService': return 'own or service only';
    default: return 'not known';
  }
}
