// The files that were read, some at a time, with their sizes and SHA-256.

const INPUTS = 25;
const inputs = { first: 0, count: INPUTS, text: '', place: null };

function buildInputs() {
  const files = data.inputs?.files ?? [];
  if (files.length === 0) return;
  const field = searchField();
  field.addEventListener('input', () => {
    Object.assign(inputs, { first: 0, text: field.value.toLowerCase() });
    drawInputs();
  });
  inputs.place = html('div');
  document.getElementById('input-list').replaceChildren(
    html('h3', {}, `Inputs: ${counted(files.length, 'file')}`),
    html('div', { class: 'tools' }, labelled('Path has', field), html('span', { class: 'push' }),
      files.some(([, , sum]) => sum) ? button('Save as SHA256SUMS', saveSums)
        : note(data.inputs.hashed ? 'None was opened.' : 'The run did not hash them (--no-hashes).')),
    inputs.place);
  drawInputs();
}

function drawInputs() {
  const files = data.inputs.files.filter(([path]) => path.toLowerCase().includes(inputs.text));
  const last = Math.min(inputs.first + inputs.count, files.length);
  const caption = files.length === 0 ? 'No file has this in its path'
    : `Files ${grouped(inputs.first + 1)} to ${grouped(last)} of ${grouped(files.length)}`;
  const titles = ['File', 'Bytes as stored', 'SHA-256', 'Was'].map((title, index) =>
    html('th', { scope: 'col', class: index === 1 ? 'number' : null }, title));
  const region = html('div', { class: 'wide', role: 'region', 'aria-label': 'Inputs', tabindex: 0 },
    html('table', { class: 'inputs' }, html('caption', {}, caption), html('thead', {}, html('tr', {}, titles)),
      html('tbody', {}, files.slice(inputs.first, last).map(inputRow))));
  const pager = html('div', { class: 'tools' },
    button('Files before', () => stepInputs(-INPUTS), { disabled: inputs.first === 0 }),
    button('Next files', () => stepInputs(INPUTS), { disabled: last >= files.length }));
  inputs.place.replaceChildren(region, ...(files.length > inputs.count ? [pager] : []));
}

function inputRow([path, bytes, sum, state]) {
  return html('tr', {}, html('th', { scope: 'row', class: 'path' }, value(path, 400)),
    html('td', { class: 'number' }, bytes === null ? '–' : grouped(bytes)),
    html('td', { class: 'hash' }, sum ?? '–'), html('td', {}, brief(state ?? '', 100)));
}

function stepInputs(by) {
  inputs.first = Math.max(0, inputs.first + by);
  drawInputs();
  inputs.place.querySelector('button:not([disabled])')?.focus();
}

/**
 * Lines that `sha256sum --check` reads, of files: standard input is not one. A path with a backslash or a line break is
 * spelled as it spells it.
 */
function sumLines() {
  return (data.inputs?.files ?? []).filter(([path, , sum]) => sum && path !== '-').map(([path, , sum]) => {
    const spelled = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
    return `${spelled === path ? '' : '\\'}${sum}  ${spelled}\n`;
  });
}
