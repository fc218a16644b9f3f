// One person's chat with the coach: a column on a wide screen, a tab on a phone.

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { element, hue, initial } from "./dom.js";
import { renderMessage } from "./message.js";
import { Scroller } from "./scroller.js";
import { Taps } from "./taps.js";

const TYPING_LASTS = 5000;
const TOAST_LASTS = 3500;
const day = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

const isDay = (node) => node?.classList.contains("day") ?? false;

export class Chat {
  #person;
  #coach;
  #overlays;
  #messages = new Map();
  #composer;
  #scroller;
  #taps;
  #typingTimer = 0;
  #toastTimer = 0;
  #isLoaded = false;

  /** `overlays`: alert(text), picture(source, words). */
  constructor(person, coach, overlays) {
    this.#person = person;
    this.#coach = coach;
    this.#overlays = overlays;
    this.node = document.getElementById("chat-template").content.firstElementChild.cloneNode(true);
    this.node.id = `chat-${person.id}`;
    this.node.setAttribute("aria-label", `${person.first_name} and ${coach.first_name}`);
    this.#fillIn();
    this.#scroller = new Scroller(this.#part(".scroller"), this.#part(".messages"), this.#part(".pill"));
    this.#taps = new Taps(person.id, this.#part(".messages"), (error) => this.#toast(error.message));
    this.#composer = new Composer(this.#part(".composer"), this.#composerActs(), person.id);
    this.#composer.label(`Message from ${person.first_name}`);
    this.#part(".start-button").addEventListener("click", () => this.#say({ text: "/start" }));
    this.#part(".block").addEventListener("click", () => this.#try(() => api.block(person.id)));
  }

  focus() {
    const button = this.#part(".start");
    if (button.hidden) this.#composer.focus();
    else this.#part(".start-button").focus();
    this.#scroller.settle();
  }

  /** Takes in what is new in the chat. */
  apply(view) {
    const isNear = this.#scroller.isNear;
    const arrived = view.messages.filter((message) => this.#put(message)).map((message) => message.from_bot);
    view.deleted.forEach((messageId) => this.#remove(messageId));
    this.#separateDays();
    this.#showTyping(view.typing);
    this.#showState(view);
    for (const answer of view.callback_answers) this.#answered(answer);
    if (arrived.includes(false) || isNear || !this.#isLoaded) this.#scroller.settle();
    else if (arrived.length) this.#scroller.offer();
    this.#isLoaded = true;
    requestAnimationFrame(() => this.#part(".messages").setAttribute("aria-live", "polite"));
  }

  #part(selector) {
    return this.node.querySelector(selector);
  }

  #fillIn() {
    const { first_name: name } = this.#coach;
    for (const avatar of this.node.querySelectorAll(".avatar")) avatar.textContent = initial(name);
    this.#part(".chat-title").textContent = name;
    this.#part(".welcome-title").textContent = name;
    this.#part(".chat-person").textContent = this.#person.first_name;
    this.#part(".chat-person").dataset.hue = hue(this.#person.id);
    this.#part(".scroller").setAttribute("aria-label", `Messages of ${this.#person.first_name}`);
  }

  #composerActs() {
    return {
      send: (text) => this.#say({ text }),
      attach: (kind) => this.#say({ [kind]: true }),
      edit: (message, text) => this.#try(() => api.edit(this.#person.id, message.message_id, text)),
      findLastOwn: () => [...this.#messages.values()].filter((one) => !one.from_bot).findLast((one) => one.text),
    };
  }

  #messageActs() {
    return {
      onCommand: (text) => this.#say({ text }),
      onPicture: (source, words) => this.#overlays.picture(source, words),
      onTap: (message, button) => this.#taps.tap(message, button),
      onCopy: (text) => this.#copy(text),
      onEdit: (message) => this.#composer.startEditing(message),
      isWaiting: (message, button) => this.#taps.isWaiting(message, button),
    };
  }

  #say(message) {
    return this.#try(() => api.say(this.#person.id, message));
  }

  async #try(act) {
    try {
      await act();
    } catch (error) {
      this.#toast(error.message);
    }
  }

  async #copy(text) {
    await navigator.clipboard.writeText(text);
    this.#toast("Copied");
  }

  // True where the message is new, not an edit of one that is shown.
  #put(message) {
    const node = renderMessage(message, this.#messageActs());
    const shown = this.#find(message.message_id);
    this.#messages.set(message.message_id, message);
    if (!shown) {
      this.#part(".messages").append(node);
      return true;
    }
    const keys = [...shown.querySelectorAll("button")];
    const focused = keys.indexOf(document.activeElement);
    shown.replaceWith(node);
    if (focused >= 0) (node.querySelectorAll("button")[focused] ?? this.#part(".words")).focus({ preventScroll: true });
    return false;
  }

  #remove(messageId) {
    this.#messages.delete(messageId);
    const node = this.#find(messageId);
    if (!node) return;
    const { previousElementSibling: before, nextElementSibling: after } = node;
    if (isDay(before) && (!after || isDay(after))) before.remove();
    node.remove();
  }

  #find(messageId) {
    return this.#part(`[data-message-id="${messageId}"]`);
  }

  #separateDays() {
    let last = "";
    for (const [messageId, message] of this.#messages) {
      const name = day.format(new Date(message.date * 1000));
      const node = this.#find(messageId);
      const isMarked = isDay(node.previousElementSibling);
      if (name !== last && !isMarked) node.before(element("li", { className: "day" }, element("span", {}, name)));
      if (name === last && isMarked) node.previousElementSibling.remove();
      last = name;
    }
  }

  #showTyping(isTyping) {
    clearTimeout(this.#typingTimer);
    if (isTyping) this.#typingTimer = setTimeout(() => this.#showTyping(false), TYPING_LASTS);
    this.#part(".typing").hidden = !isTyping;
    this.node.classList.toggle("is-typing", isTyping);
    this.#showStatus();
  }

  #showState(view) {
    const isEmpty = this.#messages.size === 0;
    const wasStarting = this.#part(".start").contains(document.activeElement);
    this.node.classList.toggle("is-online", view.online);
    this.#composer.commands = view.commands;
    this.#part(".welcome").hidden = !isEmpty;
    this.#part(".start").hidden = !isEmpty && !view.blocked;
    this.#part(".start-button").textContent = view.blocked ? "Unblock and restart" : "Start";
    this.#part(".composer").hidden = isEmpty || view.blocked;
    this.#part(".block").hidden = isEmpty || view.blocked;
    if (wasStarting && !isEmpty && !view.blocked) this.#composer.focus();
    this.#showStatus();
  }

  #showStatus() {
    const { classList } = this.node;
    const words = classList.contains("is-typing") ? "typing…" : classList.contains("is-online") ? "online" : "offline";
    this.#part(".chat-status").textContent = words;
  }

  #answered(answer) {
    this.#taps.settle(answer.callback_query_id);
    if (!answer.text || !this.#isLoaded) return;
    if (answer.show_alert) this.#overlays.alert(answer.text);
    else this.#toast(answer.text);
  }

  #toast(text) {
    const toast = this.#part(".toast");
    toast.textContent = text;
    toast.classList.add("shown");
    clearTimeout(this.#toastTimer);
    this.#toastTimer = setTimeout(() => toast.classList.remove("shown"), TOAST_LASTS);
  }
}
