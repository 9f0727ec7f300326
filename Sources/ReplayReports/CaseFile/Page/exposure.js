// Buckets: what was open when, and the statement that decided.

function buildBuckets() {
  const stories = exposuresByBucket();
  growing(document.getElementById('bucket-stories'), stories, 15, 'bucket', ([bucket, exposures]) => {
    const article = html('article', { class: 'bucket' }, html('h3', {}, value(bucket, 120), quiet(...ofOwner(exposures[0].line))));
    growing(article, exposures, 10, 'exposure', exposureStory);
    return article;
  });
}

/** Adds the first `step` of a list to `place`, and a button that adds as many more. */
function growing(place, list, step, noun, made, first = 0) {
  const last = Math.min(first + step, list.length);
  place.append(...list.slice(first, last).map(made));
  if (last === list.length) return;
  const more = button(`Show ${Math.min(step, list.length - last)} more of ${counted(list.length, noun)}`, () => {
    const before = more.previousElementSibling;
    more.remove();
    growing(place, list, step, noun, made, last);
    const next = before.nextElementSibling;
    next.setAttribute('tabindex', -1);
    next.focus();
  }, { class: 'more' });
  place.append(more);
}

function exposureStory({ line, record, closedRecord }) {
  return html('div', { class: 'exposure' },
    html('p', {}, html('strong', { class: `verdict ${verdictClass(line)}` }, verdictOf(line)), ' ', ...spanWords(line)),
    html('p', { class: 'because' }, deciding(line), value(line.reason ?? '', 300), line.uncertain ? ' (uncertain)' : ''),
    line.openedBy ? note(line.from === null ? 'Call: ' : 'Opened by ', callWords(line.openedBy)) : null,
    line.closedBy ? note('Closed by ', callWords(line.closedBy)) : null,
    (line.alarms ?? []).map(ringWords),
    policyDetails(line, raw[record], 'What the call set') ?? printed(line.openedBy),
    policyDetails(null, raw[closedRecord], 'What the closing call set'));
}

/** An alarm that rang for it, or that was in ALARM already. */
function ringWords({ alarm, at, secondsAfter, wasInAlarm }) {
  return note(wasInAlarm ? 'Already in ALARM: ' : 'Rang: ', value(alarm, 100), ' ', time(secondsOf(at)),
    secondsAfter ? `, ${lengthText(secondsAfter)} after` : '');
}

/** How to see the record of a call that the page does not hold. */
function printed(call) {
  return call?.file ? note('Its record: ', html('code', {}, value(commandFor(call.file, call.record), 400))) : null;
}

function verdictClass(line) {
  return line.verdict === 'public' ? 'public' : line.verdict === 'otherAccount' ? 'account' : 'unknown';
}

/** A verdict as far as the call got: a call that was refused would have opened the bucket. */
function verdictOf(line) {
  const word = brief(verdictWord(line), 60);
  if (line.openedBy && line.openedBy.outcome !== 'done') return `would have been ${word}`;
  return line.effective === 'restrained' ? `${word}, restrained` : word;
}

function spanWords(line) {
  if (line.from === null) return [];
  const words = ['from ', time(secondsOf(line.from))];
  const doubt = line.effective === 'unknown' ? ', unless a block restrains it' : '';
  if (line.until === null) return [...words, ', not closed in this archive', doubt];
  return [...words, ' until ', time(secondsOf(line.until)), `, ${lengthText(secondsOf(line.until) - secondsOf(line.from))}`];
}

/** What names the deciding part: `statement 1: `, `statement "PublicRead": `, `grant 2: `. */
function deciding({ statement, via }) {
  if (statement === null || statement === undefined) return '';
  const isNumber = /^\d+$/.test(statement);
  if (via === 'acl') return [isNumber ? 'grant ' : '', value(statement, 80), ': '];
  return ['statement ', isNumber ? statement : ['“', value(statement, 80), '”'], ': '];
}

function callWords(call) {
  const { name, kind } = actorWords(call.actor);
  return [value(call.eventName ?? '–', 80), ' ', outcomeWord(call.outcome), ' by ', value(name, 80), kind ? [' ', value(kind, 60)] : '',
    ' from ', value(call.sourceIPAddress ?? '–', 60), ' at ', time(secondsOf(call.eventTime))];
}

/** The policy or the list of a call, the deciding part marked; null where the page has no record of it. */
function policyDetails(line, record, title) {
  if (typeof record !== 'string') return null;
  let parameters = null;
  try {
    parameters = JSON.parse(record).requestParameters;
  } catch {
    return null;
  }
  if (typeof parameters !== 'object' || parameters === null) return null;
  const shown = parsed(parameters.bucketPolicy) ?? parameters;
  const mark = line === null ? null : decidingPart(shown, line);
  const pre = html('pre', { tabindex: 0, 'aria-label': `${title}, as JSON` });
  writeMarked(pre, shown, mark);
  const several = mark !== null && mark.keys.length > 1;
  const words = several ? `; ${mark.keys.length} parts fit its name, and are marked` : '; the deciding part is marked';
  const summary = html('summary', {}, title, mark === null ? '' : words);
  return html('details', { open: mark !== null }, summary, pre);
}

function parsed(policy) {
  if (typeof policy !== 'string') return policy ?? null;
  try {
    return JSON.parse(policy);
  } catch {
    return policy;
  }
}

/** The part of a policy or of a list that `statement` names: `{holder, keys}`, or null; several where it fits several. */
function decidingPart(shown, { statement, via }) {
  if (typeof shown !== 'object' || statement === null || statement === undefined) return null;
  if (via !== 'acl') return partOf(shown, 'Statement', statement);
  const list = shown.AccessControlPolicy?.AccessControlList;
  if (list && /^\d+$/.test(statement)) return partOf(list, 'Grant', statement);
  const holder = [shown, shown.AccessControlList].find((one) => Object.entries(one ?? {}).some(isNamed));
  return holder ? { holder, keys: [Object.entries(holder).find(isNamed)[0]] } : null;
  function isNamed([key, one]) {
    return key.replaceAll('_', '-') === statement || (/^x.amz.acl$/.test(key) && String(one) === statement);
  }
}

/** By its Sid, which may have been cut, or, of one without, by its number from 1. */
function partOf(holder, key, statement) {
  const list = holder[key];
  if (list === null || typeof list !== 'object') return null;
  if (!Array.isArray(list)) return { holder, keys: [key] };
  const start = statement.endsWith('…') ? statement.slice(0, -1) : null;
  const isNamed = (sid) => sid === statement || (start !== null && sid.startsWith(start));
  const keys = Object.keys(list).filter((index) => {
    const sid = list[index]?.Sid;
    return typeof sid === 'string' && sid !== '' ? isNamed(sid) : String(Number(index) + 1) === statement;
  });
  return keys.length > 0 ? { holder: list, keys } : null;
}

/** Writes a value as JSON into `place`, the part that is to be marked in a mark of its own. */
function writeMarked(place, one, mark, indent = '') {
  if (one === null || typeof one !== 'object') {
    place.append(plain(JSON.stringify(one) ?? ''));
    return;
  }
  const isList = Array.isArray(one);
  const entries = Object.entries(one);
  if (entries.length === 0) {
    place.append(isList ? '[]' : '{}');
    return;
  }
  const inner = `${indent}  `;
  place.append(isList ? '[' : '{');
  entries.forEach(([key, member], index) => {
    place.append(`\n${inner}`);
    const isMarked = mark !== null && mark.holder === one && mark.keys.includes(key);
    const target = isMarked ? html('mark') : place;
    if (!isList) target.append(plain(JSON.stringify(key)), ': ');
    writeMarked(target, member, mark, inner);
    if (isMarked) place.append(target);
    if (index + 1 < entries.length) place.append(',');
  });
  place.append(`\n${indent}${isList ? ']' : '}'}`);
}
