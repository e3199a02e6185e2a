// Paper cannot scroll: for printing, the findings on screen become a plain table, up to a number that is stated.

const printLimit = 1000;

function preparePrint(selected) {
  const shown = selected.slice(0, printLimit);
  byId('printed').replaceChildren(
    element('p', {}, shown.length < selected.length
      ? `The first ${number.format(shown.length)} of ${count(selected.length, 'finding')}, in the order on screen. Narrow the filters to print the others; the JSON and CSV reports hold them all.`
      : `${count(shown.length, 'finding')}, as filtered on screen.`),
    element('table', {},
      element('thead', {}, element('tr', {}, ...['Status', 'Severity', 'Check', 'Resource', 'Region'].map(title => element('th', { scope: 'col' }, title)))),
      element('tbody', {}, ...[...shown].map(printRow))));
}

function printRow(i) {
  return element('tr', {},
    element('td', {}, verdicts[verdictOf[i]].label, isMuted(i) ? ' (muted)' : ''),
    element('td', {}, severities[columns.severity[i]]),
    element('td', {}, element('strong', {}, checkOf(i).title), element('br'), text('detail', i)),
    element('td', {}, element('strong', {}, text('resource_name', i)), element('br'), text('resource_arn', i)),
    element('td', {}, ...isFleet ? [accountOf(i), element('br')] : [], text('region', i)));
}
