// Times: seconds since the epoch, shown in UTC or in the zone of this computer.

const zone = { isLocal: false };

function shifted(seconds) {
  const date = new Date(seconds * 1000);
  return zone.isLocal ? new Date(date.getTime() - date.getTimezoneOffset() * 60000) : date;
}

/** `2026-03-02 14:02:11`, or without the seconds. */
function timeText(seconds, isMinute = false) {
  const date = shifted(seconds);
  if (Number.isNaN(date.getTime())) return String(seconds);
  return date.toISOString().slice(0, isMinute ? 16 : 19).replace('T', ' ');
}

/** `2026-03-02T14:02:11Z`, always UTC, as JSON lines have it. */
function isoText(seconds) {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? String(seconds) : `${date.toISOString().slice(0, 19)}Z`;
}

/** The seconds of such a text; null for null and for what is not a time. */
function secondsOf(text) {
  const milliseconds = typeof text === 'string' ? Date.parse(text) : NaN;
  return Number.isNaN(milliseconds) ? null : Math.floor(milliseconds / 1000);
}

/** The offset from UTC at a time, in seconds, in the zone that is shown. */
function offsetAt(seconds) {
  return zone.isLocal ? -new Date(seconds * 1000).getTimezoneOffset() * 60 : 0;
}

function offsetText(seconds) {
  const minutes = Math.round(offsetAt(seconds) / 60);
  const size = Math.abs(minutes);
  const two = (number) => String(number).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A time as it stands by itself: in the zone of this computer with its own offset, as clocks are changed. */
function stampText(seconds, isMinute = false) {
  return zone.isLocal ? `${timeText(seconds, isMinute)} ${offsetText(seconds).slice(3)}` : timeText(seconds, isMinute);
}

/** What the times shown are in: `UTC`, or `UTC+02:00`, or every offset where the clocks were changed between. */
function zoneText() {
  if (!zone.isLocal) return 'UTC';
  const [first, last] = data.span ?? [Date.now() / 1000, Date.now() / 1000];
  // Clocks stay as they are for a month at least.
  const step = Math.max(14 * 86400, (last - first) / 500);
  const offsets = new Set([offsetText(first)]);
  for (let at = first; at < last; at += step) offsets.add(offsetText(at));
  return [...offsets.add(offsetText(last))].join(' and ');
}

/** A length of time: `49 s`, `15 min`, `2 h 5 min`, `3 d 4 h`. */
function lengthText(seconds) {
  const whole = Math.round(seconds);
  const pairs = [[86400, 'd', 3600, 'h'], [3600, 'h', 60, 'min'], [60, 'min', 1, 's']];
  for (const [large, name, small, rest] of pairs) {
    if (whole < large) continue;
    const left = Math.floor((whole % large) / small);
    return `${Math.floor(whole / large)} ${name}${left > 0 ? ` ${left} ${rest}` : ''}`;
  }
  return `${whole} s`;
}

const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400, 172800,
  604800, 1209600, 2592000, 7776000, 31536000];

/** Where an axis from `from` until `until` has its marks, at most `count`, with their words. */
function axisMarks(from, until, count) {
  const year = STEPS.at(-1);
  const step = STEPS.find((one) => (until - from) / one <= count) ?? year * Math.ceil((until - from) / year / count);
  const marks = [];
  let day = '';
  for (let at = firstMark(from, step); at <= until && marks.length <= count + 1; at = nextMark(at, step)) {
    const text = timeText(at);
    const clock = step < 60 ? text.slice(11) : text.slice(11, 16);
    const label = step >= 86400 ? text.slice(0, 10) : clock;
    const isNewDay = step < 86400 && text.slice(0, 10) !== day;
    day = text.slice(0, 10);
    marks.push({ at, label, day: isNewDay ? day : null });
  }
  return marks;
}

function firstMark(from, step) {
  return Math.ceil((from + offsetAt(from)) / step) * step - offsetAt(from);
}

/** The next mark, on the same clock where the zone's offset changes on the way. */
function nextMark(at, step) {
  const next = at + step;
  const change = offsetAt(at) - offsetAt(next);
  return step > 3600 && next + change > at ? next + change : next;
}

/** Shows every time of the page in the zone that is chosen, and its name wherever it stands. */
function switchTimes() {
  for (const element of document.querySelectorAll('time[datetime]')) {
    const seconds = secondsOf(element.getAttribute('datetime'));
    if (seconds !== null) element.textContent = stampText(seconds, element.classList.contains('minute'));
  }
  for (const element of document.querySelectorAll('.zone')) element.textContent = zoneText();
}
