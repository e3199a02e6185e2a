// The table. Only the rows in view, and a few around them, are in the document; the page scrolls over an empty box as
// high as all of them. So 50,000 findings cost what 40 cost.

const overscan = 8;

function createGrid({ onOpen, onSort }) {
  const grid = byId('grid');
  const body = byId('rows');
  const template = byId('row-template').content.firstElementChild;
  const live = new Map(); // position → row element
  let findings = [];
  let active = -1; // position of the row that the keyboard is on
  let rowHeight = 1;

  drawHead(onSort);
  grid.addEventListener('keydown', onKey);
  grid.addEventListener('focus', () => {
    if (active < 0 && findings.length > 0) activate(firstVisible());
  });
  body.addEventListener('click', event => {
    const row = event.target.closest('[role=row]');
    if (row && getSelection().isCollapsed) open(Number(row.dataset.position));
  });
  addEventListener('scroll', render, { passive: true });
  new ResizeObserver(measure).observe(grid);
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--toolbar-height', `${byId('toolbar').offsetHeight}px`);
  }).observe(byId('toolbar'));

  return { show, open, activate, focus: () => grid.focus({ preventScroll: true }), at: position => findings[position], size: () => findings.length };

  function show(selected) {
    findings = selected;
    active = -1;
    grid.removeAttribute('aria-activedescendant');
    grid.setAttribute('aria-rowcount', findings.length + 1);
    grid.hidden = findings.length === 0;
    live.clear();
    body.replaceChildren();
    measure();
  }

  // The height is the style sheet's, in rem, and another on narrow screens.
  function measure() {
    if (findings.length === 0) return;
    const sample = body.firstElementChild ?? body.appendChild(template.cloneNode(true));
    const height = sample.offsetHeight;
    if (!sample.dataset.position) sample.remove();
    if (height > 0 && height !== rowHeight) {
      rowHeight = height;
      live.clear();
      body.replaceChildren();
    }
    body.style.height = `${findings.length * rowHeight}px`;
    render();
  }

  // How far the rows are hidden under the sticky heads, and how many fit below these.
  function view() {
    const top = byId('head').parentElement.getBoundingClientRect().bottom;
    const offset = Math.max(0, top - body.getBoundingClientRect().top);
    return { top, offset, height: Math.max(0, innerHeight - top) };
  }

  function firstVisible() {
    return Math.min(findings.length - 1, Math.ceil(view().offset / rowHeight));
  }

  function render() {
    if (findings.length === 0) return;
    const { offset, height } = view();
    const first = Math.max(0, Math.floor(offset / rowHeight) - overscan);
    const last = Math.min(findings.length, Math.ceil((offset + height) / rowHeight) + overscan);
    for (const [position, row] of live) {
      if (position < first || position >= last) {
        row.remove();
        live.delete(position);
      }
    }
    // Rows stay in the order of the table, which is the order in which a screen reader meets them.
    for (let position = last - 1, after = null; position >= first; position--) {
      let row = live.get(position);
      if (!row) {
        row = draw(position);
        live.set(position, row);
        body.insertBefore(row, after);
      }
      after = row;
    }
    const row = live.get(active);
    if (row) grid.setAttribute('aria-activedescendant', row.id);
    else grid.removeAttribute('aria-activedescendant');
  }

  function draw(position) {
    const i = findings[position];
    const row = template.cloneNode(true);
    row.id = `row-${position}`;
    row.dataset.position = position;
    row.setAttribute('aria-rowindex', position + 2);
    row.style.transform = `translateY(${position * rowHeight}px)`;
    row.classList.toggle('active', position === active);
    row.classList.add(verdicts[verdictOf[i]].name);
    row.classList.toggle('muted', isMuted(i));
    const [verdict, severity, check, resource, service, region] = row.children;
    verdict.append(verdictBadge(i));
    severity.append(severityBadge(severities[columns.severity[i]]));
    fillTwoLines(check, [checkOf(i).title], (isMuted(i) ? 'Muted. ' : '') + text('detail', i));
    fillTwoLines(resource, middleCut(text('resource_name', i)), resourceNote(i));
    service.textContent = checkOf(i).service;
    region.textContent = text('region', i);
    return row;
  }

  function fillTwoLines(cell, primary, secondary) {
    cell.children[0].append(...primary);
    cell.children[1].textContent = secondary;
    cell.title = `${cell.children[0].textContent}\n${secondary}`;
  }

  // Long names of one account often differ in their last letters only: where a name does not fit, its middle gives way.
  function middleCut(name) {
    const letters = [...name];
    return letters.length < 12 ? [name] : [
      element('span', { class: 'name-start' }, letters.slice(0, -8).join('')),
      element('span', { class: 'name-end' }, letters.slice(-8).join('')),
    ];
  }

  function onKey(event) {
    if (event.target !== grid || event.altKey || event.ctrlKey || event.metaKey || findings.length === 0) return;
    const page = Math.max(1, Math.floor(view().height / rowHeight) - 1);
    const target = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: findings.length - 1,
    }[event.key];
    if (target !== undefined) activate(Math.min(findings.length - 1, Math.max(0, target)));
    else if (event.key === 'Enter' || event.key === ' ') open(Math.max(0, active));
    else return;
    event.preventDefault();
  }

  /** Moves the keyboard's row there. */
  function activate(position) {
    live.get(active)?.classList.remove('active');
    active = position;
    reveal(position);
    render();
    live.get(active)?.classList.add('active');
  }

  /** Scrolls by as little as brings the row into view. */
  function reveal(position) {
    const { top, offset, height } = view();
    const start = position * rowHeight;
    const bodyTop = body.getBoundingClientRect().top;
    if (start < offset) scrollBy({ top: bodyTop + start - top, behavior: 'instant' });
    else if (start + rowHeight > offset + height || bodyTop + start + rowHeight > innerHeight) {
      scrollBy({ top: bodyTop + start + rowHeight - innerHeight, behavior: 'instant' });
    }
  }

  function open(position) {
    activate(position);
    onOpen(position);
  }
}

function drawHead(onSort) {
  byId('head').replaceChildren(...sortable.map(column => element('div', { class: 'cell', role: 'columnheader', id: `column-${column.name}` },
    element('button', { type: 'button', class: 'sort', click: () => onSort(column.name, sorting.column === column.name && !sorting.descending) },
      column.label, element('span', { class: 'direction', 'aria-hidden': 'true' })))));
}

function markSorting() {
  for (const { name } of sortable) {
    const head = byId(`column-${name}`);
    if (name === sorting.column) head.setAttribute('aria-sort', sorting.descending ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
}
