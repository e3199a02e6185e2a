// One finding in full, in a dialog beside the table.

function createDetail({ at, size, onMove, onClose }) {
  const dialog = byId('detail');
  const [previous, next] = [byId('detail-previous'), byId('detail-next')];
  let position = 0;

  byId('detail-close').addEventListener('click', () => dialog.close());
  previous.addEventListener('click', () => move(position - 1));
  next.addEventListener('click', () => move(position + 1));
  dialog.addEventListener('close', () => onClose(position));
  // A click on the backdrop has the dialog itself as its target.
  dialog.addEventListener('click', event => {
    if (event.target === dialog) dialog.close();
  });

  return show;

  function show(chosen) {
    position = chosen;
    draw();
    if (!dialog.open) dialog.showModal();
    byId('detail-body').scrollTop = 0;
    byId('detail-body').focus();
  }

  function move(to) {
    if (to < 0 || to >= size()) return;
    position = to;
    draw();
    onMove(position);
    byId('detail-body').scrollTop = 0;
  }

  function draw() {
    const i = at(position);
    byId('detail-badges').replaceChildren(verdictBadge(i), severityBadge(severities[columns.severity[i]]),
      isMuted(i) ? element('span', { class: 'tag' }, 'Muted') : '');
    byId('detail-position').textContent = `${number.format(position + 1)} of ${number.format(size())}`;
    // Disabling the button that has the focus would drop it to the page behind the dialog.
    previous.setAttribute('aria-disabled', position === 0);
    next.setAttribute('aria-disabled', position === size() - 1);
    byId('detail-body').replaceChildren(...detailOf(i));
  }
}

function detailOf(i) {
  const check = checkOf(i);
  return [
    element('h2', { id: 'detail-title' }, check.title),
    element('p', { class: 'check-id' }, check.id),
    part('What was seen', element('p', { class: 'seen' }, text('detail', i)), failureList(failuresOf(i))),
    part('Resource', resourceFacts(i)),
    part('Risk', paragraph(check.risk)),
    part('Remediation', ...remediationOf(check.remediation, text('commands', i))),
    part('What the check looks at', paragraph(check.description)),
    part('References', check.references.length === 0 ? null
      : element('ul', { class: 'plain' }, ...check.references.map(address => element('li', {}, link(address))))),
    part('Compliance', complianceOf(check.compliance)),
    part('Finding', facts([
      ['Categories', check.categories.length === 0 ? null : tags(check.categories)],
      ['Seen', formatTime(timeOf(i))],
      ['Finding id', copyable(columns.uid[i])],
    ])),
  ].filter(node => node !== null);
}

/** A titled part, or null when it would be empty. */
function part(title, ...content) {
  const present = content.filter(node => node != null);
  return present.length === 0 ? null : element('section', {}, element('h3', {}, title), ...present);
}

const paragraph = words => words === '' ? null : element('p', { class: 'prose' }, words);

function facts(pairs) {
  return element('dl', { class: 'facts' }, ...pairs
    .filter(([, value]) => value !== null && value !== '')
    .flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]));
}

const tags = items => element('span', { class: 'tags' }, ...items.map(item => element('span', { class: 'tag' }, item)));

function resourceFacts(i) {
  const set = tagsOf(i);
  const pairs = Object.entries(set ?? {}).map(([key, value]) => value === '' ? key : `${key} = ${value}`);
  return facts([
    ['Name', text('resource_name', i)],
    ['Id', text('resource_id', i) === text('resource_name', i) ? null : copyable(text('resource_id', i))],
    ['ARN', copyable(text('resource_arn', i))],
    ['Type', checkOf(i).resource_type],
    ['Account', isFleet ? accountOf(i) : null],
    ['Region', text('region', i)],
    ['Tags', set === null ? 'not read' : pairs.length === 0 ? 'none' : tags(pairs)],
  ]);
}

const causes = {
  denied: 'Permission denied',
  throttled: 'Throttled',
  timed_out: 'Timed out',
  not_recorded: 'Not in the recording',
  call_failed: 'Call failed',
  defect: 'A defect of the check',
};

function failureList(failures) {
  if (failures.length === 0) return null;
  return element('div', { class: 'callout' },
    element('p', {}, element('strong', {}, 'This could not be assessed. '),
      'It is neither a pass nor a failure: what the check needs to know could not be read.'),
    element('ul', { class: 'failures' }, ...failures.map(failure => element('li', {},
      element('p', { class: 'failure-title' }, causes[failure.kind] ?? failure.kind,
        failure.operation ? element('code', {}, [failure.service, failure.operation].filter(Boolean).join(':')) : null,
        failure.region ? ` in ${failure.region}` : null),
      element('p', {}, failure.cause),
      failure.kind === 'denied' && failure.action
        ? element('p', {}, 'Allow the IAM action ', copyable(failure.action), ' and scan again.') : null))));
}

function remediationOf(remediation, commands) {
  return [
    paragraph(remediation.text),
    code('Command line', commands),
    code('Terraform', remediation.terraform),
    code('CloudFormation', remediation.cloudformation),
    remediation.console ? element('div', { class: 'steps' }, element('h4', {}, 'Console'), paragraph(remediation.console)) : null,
    remediation.url ? element('p', {}, link(remediation.url)) : null,
  ];
}

function complianceOf(compliance) {
  const frameworks = Object.entries(compliance);
  return frameworks.length === 0 ? null : facts(frameworks.map(([framework, ids]) => [framework, tags(ids)]));
}

function code(title, source) {
  if (!source) return null;
  const block = element('code', {}, source);
  return element('figure', { class: 'code' },
    element('figcaption', {}, title, copyButton(`Copy ${title}`, block)),
    // Focusable, so that the keyboard can scroll it sideways.
    element('pre', { tabindex: 0, 'aria-label': title, role: 'group' }, block));
}

function copyable(value) {
  const shown = element('code', {}, value);
  return element('span', { class: 'copyable' }, shown, copyButton('Copy', shown));
}

function copyButton(label, source) {
  const button = element('button', { type: 'button', class: 'button copy', 'aria-label': label, click: copy }, 'Copy');
  return button;

  async function copy() {
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = 'Copied';
    } catch {
      // A browser may forbid it for files: then the text is selected, ready to be copied by hand.
      getSelection().selectAllChildren(source);
      button.textContent = 'Press Ctrl+C';
    }
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  }
}
