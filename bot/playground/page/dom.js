// Elements without innerHTML: text is only ever a text node.

export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  const { data = {}, aria = {}, ...rest } = properties;
  Object.assign(made, rest);
  Object.assign(made.dataset, data);
  for (const [name, value] of Object.entries(aria)) made.setAttribute(name === "role" ? name : `aria-${name}`, value);
  made.append(...children);
  return made;
}

export function icon(path) {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  drawing.append(line);
  return drawing;
}

export const initial = (name) => [...name.trim()][0]?.toUpperCase() ?? "?";

// One of seven colours that stays with a person.
export const hue = (id) => String(Math.abs(id) % 7);
