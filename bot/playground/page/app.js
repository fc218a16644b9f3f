// The page: people side by side or in tabs, one long poll for all that is new, the clock.

import * as api from "./api.js";
import { Chat } from "./chat.js";
import { Clock } from "./clock.js";
import { element, hue, initial } from "./dom.js";

const WAIT = 25;
const PAUSE_AFTER_TROUBLE = 1500;
const SHOWN = "playground-shown";

const byId = (id) => document.getElementById(id);
const chats = new Map();
const tabs = new Map();
const clock = new Clock(document.querySelector(".clock"));
let coach = null;

const overlays = {
  alert(text) {
    byId("alert-text").textContent = text;
    byId("alert").showModal();
  },
  picture(source, words) {
    Object.assign(byId("viewer-picture"), { src: source, alt: words });
    byId("viewer").showModal();
  },
};

function show(personId) {
  localStorage.setItem(SHOWN, personId);
  for (const [id, chat] of chats) {
    chat.node.classList.toggle("shown", id === personId);
    tabs.get(id).setAttribute("aria-current", String(id === personId));
  }
  chats.get(personId).focus();
  tabs.get(personId).classList.remove("unread");
  tabs.get(personId).scrollIntoView({ block: "nearest", inline: "nearest" });
}

function isShown(personId) {
  return tabs.get(personId).getAttribute("aria-current") === "true";
}

function addTab(person) {
  const face = element("span", { className: "face", data: { hue: hue(person.id) }, aria: { hidden: "true" } }, initial(person.first_name));
  const tab = element(
    "button",
    { type: "button", className: "tab", id: `tab-${person.id}`, aria: { controls: `chat-${person.id}`, current: "false" } },
    face,
    element("span", { className: "tab-name" }, person.first_name),
  );
  tab.addEventListener("click", () => show(person.id));
  tabs.set(person.id, tab);
  byId("tabs").append(tab);
}

function addChat(person) {
  const chat = new Chat(person, coach, overlays);
  chats.set(person.id, chat);
  byId("chats").append(chat.node);
  addTab(person);
  byId("chats").dataset.count = String(chats.size);
}

function apply(news) {
  clock.apply(news.clock);
  const newcomers = news.people.filter((person) => !chats.has(person.id));
  newcomers.forEach(addChat);
  for (const [id, view] of Object.entries(news.chats)) {
    const personId = Number(id);
    chats.get(personId).apply(view);
    if (!isShown(personId) && view.messages.some((message) => message.from_bot)) tabs.get(personId).classList.add("unread");
  }
  if (!newcomers.length) return;
  if (isAskedUnbidden()) byId("newcomer").close();
  show(choose(newcomers));
}

function choose(newcomers) {
  const remembered = Number(localStorage.getItem(SHOWN));
  return newcomers.find((person) => person.id === remembered)?.id ?? newcomers.at(-1).id;
}

async function watch() {
  let sequence = -1;
  let world = null;
  for (;;) {
    try {
      const news = await api.news(sequence, WAIT);
      if (news.world !== (world ??= news.world)) return location.reload();
      apply(news);
      sequence = news.sequence;
      byId("lost").hidden = true;
      if (!chats.size && !byId("newcomer").open) askForName();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      byId("lost").hidden = false;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_TROUBLE));
    }
  }
}

// The question that opens by itself while nobody is here.
const isAskedUnbidden = () => byId("newcomer").open && byId("newcomer-cancel").hidden;

function askForName() {
  byId("newcomer-cancel").hidden = chats.size === 0;
  byId("newcomer-name").value = "";
  byId("newcomer").showModal();
}

// iOS puts its keyboard over the page instead of making it smaller.
function followKeyboard() {
  const fit = () => document.documentElement.style.setProperty("--height", `${visualViewport.height}px`);
  visualViewport.addEventListener("resize", fit);
  fit();
}

byId("add-person").addEventListener("click", askForName);
byId("newcomer-cancel").addEventListener("click", () => byId("newcomer").close());
byId("newcomer-form").addEventListener("submit", async () => {
  const person = { first_name: byId("newcomer-name").value.trim() || "Friend", language_code: navigator.language.split("-")[0] };
  try {
    const { id } = await api.addPerson(person);
    localStorage.setItem(SHOWN, id);
  } catch (error) {
    overlays.alert(error.message);
  }
});
byId("newcomer").addEventListener("cancel", (event) => chats.size || event.preventDefault());
followKeyboard();
coach = (await api.findPeople()).bot;
watch();
