// The bar with the playground's time: it runs on, and can be moved on.

import * as api from "./api.js";

const TROUBLE_LASTS = 3500;
const day = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short" });
const hour = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const short = new Intl.DateTimeFormat(undefined, { weekday: "short", hour: "2-digit", minute: "2-digit" });

export class Clock {
  #bar;
  #time = document.getElementById("clock-time");
  #news = document.getElementById("clock-news");
  #label = document.getElementById("reminder-label");
  #now = 0;
  #heardAt = 0;

  constructor(bar) {
    this.#bar = bar;
    for (const button of bar.querySelectorAll("button")) {
      const { seconds, to } = button.dataset;
      button.addEventListener("click", () => this.#move(to ? { to } : { seconds: Number(seconds) }));
    }
    setInterval(() => this.#show(), 1000);
  }

  /** Takes in what the server says of the time. */
  apply({ now, next_reminder: reminder }) {
    this.#now = Date.parse(now);
    this.#heardAt = performance.now();
    this.#label.textContent = reminder ? `To ${short.format(new Date(reminder))}` : "To the next reminder";
    this.#show();
  }

  #show() {
    if (!this.#heardAt) return;
    const now = new Date(this.#now + performance.now() - this.#heardAt);
    document.getElementById("clock-day").textContent = day.format(now);
    document.getElementById("clock-hour").textContent = hour.format(now);
    this.#time.dateTime = now.toISOString();
  }

  async #move(step) {
    if (this.#bar.getAttribute("aria-busy") === "true") return;
    this.#bar.setAttribute("aria-busy", "true");
    try {
      if (step.to && !(await api.findClock()).next_reminder) throw new Error("No reminder is planned yet.");
      this.apply(await api.moveClock(step));
      this.#news.textContent = `It is now ${this.#time.textContent.trim()}.`;
    } catch (error) {
      this.#complain(error.message);
    }
    this.#bar.removeAttribute("aria-busy");
  }

  #complain(words) {
    this.#news.textContent = words;
    this.#bar.dataset.trouble = words;
    setTimeout(() => delete this.#bar.dataset.trouble, TROUBLE_LASTS);
  }
}
