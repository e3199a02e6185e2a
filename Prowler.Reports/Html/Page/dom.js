// Elements are made by hand and filled with text nodes only: nothing on this page parses a string as markup.

const byId = id => document.getElementById(id);

function element(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter(child => child != null && child !== false));
  return node;
}

const icon = (name, className = 'icon') =>
  svg('svg', { class: className, 'aria-hidden': 'true' }, svg('use', { href: `#icon-${name}` }));

const distinct = values => [...new Set(values)];

const number = new Intl.NumberFormat('en-US');
const count = (n, one, many = one + 's') => `${number.format(n)} ${n === 1 ? one : many}`;

/** A link where the address is http or https; otherwise its text. */
function link(address) {
  return isWebAddress(address)
    ? element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address)
    : element('span', {}, address);
}

function isWebAddress(address) {
  try {
    return ['http:', 'https:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}
