// The files that were read, some at a time, with their sizes and SHA-256.

const INPUTS = 25;
const inputs = { first: 0, text: '', place: null };

function buildInputs() {
  const files = data.inputs?.files ?? [];
  if (files.length === 0) return;
  const field = html('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  field.addEventListener('input', () => { Object.assign(inputs, { first: 0, text: field.value.toLowerCase() }); drawInputs(); });
  inputs.place = html('div');
  document.getElementById('input-list').replaceChildren(
    html('h3', {}, `Inputs: ${counted(files.length, 'file')}`),
    html('div', { class: 'tools' }, labelled('Path has', field), html('span', { class: 'push' }),
      files.some(([, , sum]) => sum) ? button('Save as SHA256SUMS', saveSums) : html('p', { class: 'quiet' }, 'The run did not hash them (--no-hashes).')),
    inputs.place);
  drawInputs();
}

function drawInputs(limit = INPUTS) {
  const files = (data.inputs?.files ?? []).filter(([path]) => path.toLowerCase().includes(inputs.text));
  if (!inputs.place) return;
  const last = Math.min(inputs.first + limit, files.length);
  const rows = files.slice(inputs.first, last).map(([path, bytes, sum, state]) => html('tr', {},
    html('th', { scope: 'row', class: 'path' }, value(path, 400)), html('td', { class: 'number' }, bytes === null ? '–' : grouped(bytes)),
    html('td', { class: 'hash' }, sum ?? '–'), html('td', {}, brief(state ?? '', 100))));
  const step = (by) => { inputs.first = Math.max(0, inputs.first + by); drawInputs(); inputs.place.querySelector('button:not([disabled])')?.focus(); };
  const pager = files.length <= limit ? null : html('div', { class: 'tools' },
    button('Files before', () => step(-INPUTS), { disabled: inputs.first === 0 }), button('Next files', () => step(INPUTS), { disabled: last >= files.length }));
  inputs.place.replaceChildren(
    html('div', { class: 'wide', role: 'region', 'aria-label': 'Inputs', tabindex: 0 }, html('table', { class: 'inputs' },
      html('caption', {}, files.length === 0 ? 'No file has this in its path' : `Files ${grouped(inputs.first + 1)} to ${grouped(last)} of ${grouped(files.length)}`),
      html('thead', {}, html('tr', {}, ['File', 'Bytes as stored', 'SHA-256', 'Was'].map((title, index) => html('th', { scope: 'col', class: index === 1 ? 'number' : null }, title)))),
      html('tbody', {}, rows))), ...(pager ? [pager] : []));
}

/** Lines that `sha256sum --check` reads; a path with a backslash or a line break is spelled as it spells it. */
function sumLines() {
  return (data.inputs?.files ?? []).filter(([, , sum]) => sum).map(([path, , sum]) => {
    const spelled = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `${spelled === path ? '' : '\\'}${sum}  ${spelled}\n`;
  });
}
