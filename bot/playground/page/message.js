// One message: its bubble, its time, and the buttons beneath it.

import { element } from "./dom.js";
import { renderText } from "./entities.js";
import { renderMedia } from "./media.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const LONG_PRESS = 500;
const NARROWEST = 200;
const FRAME = 8;

/**
 * The list item of a message. `acts` are the chat's: onCommand(text), onPicture(source, words), onTap(message, button),
 * onCopy(text), onEdit(message), isWaiting(message, button).
 */
export function renderMessage(message, acts) {
  const side = message.from_bot ? "theirs" : "ours";
  const kind = message.sticker ? "bare" : message.photo ? "pictured" : "plain";
  const item = element("li", { className: `message ${side} ${kind}`, data: { messageId: message.message_id } });
  item.append(element("span", { className: "visually-hidden" }, message.from_bot ? "Coach: " : "You: "));
  item.append(bubble(message, acts));
  if (message.photo) item.style.setProperty("--widest", `${pictureWidth(item)}px`);
  if (message.reply_markup) item.append(keyboard(message, acts));
  if (!message.from_bot && message.text) listenForEdit(item, message, acts);
  return item;
}

function bubble(message, acts) {
  const parts = [head(message), renderMedia(message, acts.onPicture)].filter(Boolean);
  const words = message.text ?? message.caption ?? (message.group_chat_created ? "Group created" : "");
  if (words) {
    const entities = message.entities ?? message.caption_entities;
    parts.push(element("div", { className: "text", dir: "auto" }, renderText(words, entities, acts.onCommand), stamp(message)));
  } else {
    parts.push(stamp(message));
  }
  return element("div", { className: "bubble" }, ...parts);
}

// Words under a picture do not make the bubble wider than the picture.
const pictureWidth = (item) => Math.max(Number(item.querySelector("img").getAttribute("width")), NARROWEST) + FRAME;

function head(message) {
  if (message.forward_origin) {
    const origin = message.forward_origin;
    const name = origin.sender_user?.first_name ?? origin.sender_user_name ?? "someone";
    return element("p", { className: "forwarded" }, `Forwarded from ${name}`);
  }
  if (!message.reply_to_message) return null;
  const original = message.reply_to_message;
  const words = original.text ?? original.caption ?? "Message";
  return element("p", { className: "replied" }, element("b", {}, original.from.first_name), element("span", {}, words));
}

function stamp(message) {
  const sent = new Date(message.date * 1000);
  const edited = message.edit_date && !message.from_bot ? "edited " : "";
  return element("time", { className: "stamp", dateTime: sent.toISOString() }, edited + clock.format(sent));
}

function keyboard(message, acts) {
  const rows = message.reply_markup.inline_keyboard.map((row) =>
    element("div", { className: "keyboard-row" }, ...row.map((button) => key(message, button, acts))),
  );
  return element("div", { className: "keyboard", aria: { role: "group", label: "Buttons" } }, ...rows);
}

function key(message, button, acts) {
  const words = element("span", {}, button.text);
  if (button.url) {
    return element("a", { className: "key linked", href: button.url, target: "_blank", rel: "noopener noreferrer" }, words);
  }
  const made = element("button", { type: "button", className: `key ${button.style ?? ""}`.trim() }, words);
  if (button.copy_text) {
    made.classList.add("copied");
    made.addEventListener("click", () => acts.onCopy(button.copy_text.text));
    return made;
  }
  made.dataset.data = button.callback_data;
  if (acts.isWaiting(message, button)) made.setAttribute("aria-busy", "true");
  made.addEventListener("click", () => acts.onTap(message, button));
  return made;
}

// A long press with a finger, or the other mouse button.
function listenForEdit(item, message, acts) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  item.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse") timer = setTimeout(() => acts.onEdit(message), LONG_PRESS);
  });
  for (const event of ["pointerup", "pointermove", "pointercancel"]) item.addEventListener(event, stop);
  item.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    stop();
    acts.onEdit(message);
  });
}
