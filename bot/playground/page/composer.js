// The box one writes in: it grows, completes commands, edits one's last message, attaches.

import { element } from "./dom.js";

const TALLEST = 168;
const isTouched = matchMedia("(pointer: coarse)");

export class Composer {
  #form;
  #box;
  #acts;
  #commands = [];
  #shown = [];
  #chosen = 0;
  #edited = null;
  #number;

  /** `acts`: send(text), attach(kind), edit(message, text), findLastOwn(). */
  constructor(form, acts, number) {
    this.#form = form;
    this.#acts = acts;
    this.#number = number;
    this.#box = form.querySelector(".words");
    const list = this.#part(".commands");
    list.id = `commands-${number}`;
    list.setAttribute("aria-label", "Commands");
    this.#box.setAttribute("aria-controls", list.id);
    this.#box.addEventListener("input", () => this.#changed());
    this.#box.addEventListener("keydown", (event) => this.#pressed(event));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    form.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !form.contains(event.relatedTarget)) this.#closeAll();
    });
    this.#part(".menu-button").addEventListener("click", () => this.#toggleMenu());
    this.#part(".attach-button").addEventListener("click", () => this.#toggleAttachments());
    this.#part(".stop-editing").addEventListener("click", () => this.#stopEditing());
    for (const button of this.#part(".attachments").children) {
      button.addEventListener("click", () => this.#attach(button.dataset.kind));
    }
  }

  label(words) {
    this.#box.setAttribute("aria-label", words);
  }

  focus() {
    this.#box.focus({ preventScroll: true });
  }

  set commands(commands) {
    this.#commands = commands;
    this.#part(".menu-button").hidden = commands.length === 0;
  }

  /** Puts a message of one's own into the box, to be rewritten. */
  startEditing(message) {
    this.#edited = message;
    this.#box.value = message.text;
    this.#part(".editing").hidden = false;
    this.#part(".editing-text").textContent = message.text;
    this.#changed();
    this.focus();
  }

  #part(selector) {
    return this.#form.querySelector(selector);
  }

  #changed() {
    const box = this.#box;
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, TALLEST)}px`;
    this.#part(".send").disabled = box.value.trim() === "";
    const typed = /^\/(\w*)$/.exec(box.value);
    this.#showCommands(typed && !this.#edited ? this.#commands.filter((one) => one.command.startsWith(typed[1])) : []);
  }

  #pressed(event) {
    if (event.isComposing) return;
    if (this.#shown.length && this.#pressedInMenu(event)) {
      event.preventDefault();
    } else if (event.key === "Escape") {
      this.#closeAll();
      if (this.#edited) this.#stopEditing();
    } else if (event.key === "Enter" && !event.shiftKey && !isTouched.matches) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "ArrowUp" && this.#box.value === "") {
      const last = this.#acts.findLastOwn();
      if (last) {
        event.preventDefault();
        this.startEditing(last);
      }
    }
  }

  #pressedInMenu({ key }) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (key in steps) this.#choose((this.#chosen + steps[key] + this.#shown.length) % this.#shown.length);
    else if (key === "Enter") this.#sendCommand(this.#shown[this.#chosen]);
    else if (key === "Tab") this.#fill(this.#shown[this.#chosen]);
    else if (key === "Escape") this.#showCommands([]);
    else return false;
    return true;
  }

  #submit() {
    const text = this.#box.value.trim();
    if (!text) return;
    const edited = this.#edited;
    this.#clear();
    if (edited) this.#acts.edit(edited, text);
    else this.#acts.send(text);
  }

  #clear() {
    this.#box.value = "";
    this.#edited = null;
    this.#part(".editing").hidden = true;
    this.#changed();
    this.#closeAll();
  }

  #stopEditing() {
    this.#clear();
    this.focus();
  }

  #sendCommand({ command }) {
    this.#clear();
    this.#acts.send(`/${command}`);
  }

  #fill({ command }) {
    this.#box.value = `/${command} `;
    this.#changed();
  }

  #attach(kind) {
    this.#closeAll();
    this.focus();
    this.#acts.attach(kind);
  }

  #closeAll() {
    this.#showCommands([]);
    this.#part(".attachments").hidden = true;
    this.#part(".attach-button").setAttribute("aria-expanded", "false");
  }

  #toggleMenu() {
    const isOpen = this.#shown.length > 0;
    this.#closeAll();
    this.#showCommands(isOpen ? [] : this.#commands);
    this.focus();
  }

  #toggleAttachments() {
    const list = this.#part(".attachments");
    const opens = list.hidden;
    this.#closeAll();
    list.hidden = !opens;
    this.#part(".attach-button").setAttribute("aria-expanded", String(opens));
    if (opens) list.firstElementChild.focus();
  }

  #showCommands(commands) {
    this.#shown = commands;
    const list = this.#part(".commands");
    list.replaceChildren(...commands.map((one, index) => this.#option(one, index)));
    list.hidden = commands.length === 0;
    this.#part(".menu-button").setAttribute("aria-expanded", String(!list.hidden));
    if (commands.length) this.#choose(0);
    else this.#box.removeAttribute("aria-activedescendant");
  }

  #option(one, index) {
    const option = element(
      "li",
      { id: `command-${this.#number}-${index}`, aria: { role: "option", selected: "false" } },
      element("b", {}, `/${one.command}`),
      element("span", {}, one.description),
    );
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("click", () => this.#sendCommand(one));
    return option;
  }

  #choose(index) {
    this.#chosen = index;
    [...this.#part(".commands").children].forEach((option, position) => {
      option.setAttribute("aria-selected", String(position === index));
      if (position === index) option.scrollIntoView({ block: "nearest" });
    });
    this.#box.setAttribute("aria-activedescendant", `command-${this.#number}-${index}`);
  }
}
