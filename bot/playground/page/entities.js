// Telegram's text with entities, as nodes. Offsets are in UTF-16 units, which are JavaScript's own.

import { element } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  blockquote: "blockquote",
};
// A block breaks the line itself, so the line break after it is not shown again.
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const SAFE_LINK = /^(https?:\/\/|mailto:|tel:|tg:\/\/)/i;

/** The nodes of a text; `onCommand` is called with a command that is pressed. */
export function renderText(text, entities, onCommand) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return renderSpan({ text, onCommand }, sorted, 0, text.length);
}

function renderSpan(context, entities, start, end) {
  const nodes = document.createDocumentFragment();
  let position = start;
  for (let index = 0; index < entities.length; ) {
    const entity = entities[index];
    const from = Math.max(entity.offset, position);
    const to = Math.min(entity.offset + entity.length, end);
    let next = index + 1;
    while (next < entities.length && entities[next].offset < to) next += 1;
    if (to > from) {
      nodes.append(context.text.slice(position, from));
      const inner = renderSpan(context, entities.slice(index + 1, next), from, to);
      nodes.append(wrap(context, entity, context.text.slice(from, to), inner));
      position = BLOCKS.has(entity.type) && context.text[to] === "\n" ? Math.min(to + 1, end) : to;
    }
    index = next;
  }
  nodes.append(context.text.slice(position, end));
  return nodes;
}

function wrap(context, entity, words, inner) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url, inner);
    case "url":
      return link(/^[a-z]+:/i.test(words) ? words : `https://${words}`, inner);
    case "bot_command":
      return command(context, words);
    case "spoiler":
      return spoiler(inner);
    case "pre":
      return element("pre", {}, element("code", {}, inner));
    case "expandable_blockquote":
      return expandable(inner);
    default:
      return TAGS[entity.type] ? element(TAGS[entity.type], {}, inner) : inner;
  }
}

function link(address, inner) {
  if (!SAFE_LINK.test(address)) return inner;
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, inner);
}

function command(context, words) {
  const button = element("button", { type: "button", className: "command" }, words);
  button.addEventListener("click", () => context.onCommand(words));
  return button;
}

function spoiler(inner) {
  const hidden = element("button", { type: "button", className: "spoiler", aria: { label: "Show the hidden text" } }, inner);
  hidden.addEventListener("click", () => {
    hidden.replaceWith(element("span", { className: "revealed" }, ...hidden.childNodes));
  });
  return hidden;
}

function expandable(inner) {
  const words = element("div", { className: "folded" }, inner);
  const more = element("button", { type: "button", className: "more", aria: { expanded: "false" } }, "Show more");
  more.addEventListener("click", () => {
    const open = words.classList.toggle("folded") === false;
    more.textContent = open ? "Show less" : "Show more";
    more.setAttribute("aria-expanded", String(open));
  });
  return element("blockquote", {}, words, more);
}
