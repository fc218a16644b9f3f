// Pictures, stickers, files, voice notes and places inside a bubble.

import { fileAddress } from "./api.js";
import { element, icon } from "./dom.js";

const PLAY = "M8 5v14l11-7z";
const PAUSE = "M8 5v14M16 5v14";
const ARROW_DOWN = "M12 4v12m-5-5 5 5 5-5M5 20h14";
const PIN = "M12 21c4-4.2 6-7.6 6-10.5a6 6 0 0 0-12 0c0 2.9 2 6.3 6 10.5zM12 10.5v.1";
const BARS = 28;
const LARGEST = 420;

/** The nodes of what a message carries besides its text; `onPicture` shows a picture large. */
export function renderMedia(message, onPicture) {
  if (message.photo) return photo(message.photo.at(-1), message.caption ?? "", onPicture);
  if (message.sticker) return sticker(message.sticker);
  if (message.voice) return voice(message.voice);
  if (message.document) return file(message.document);
  if (message.location) return place(message.location);
  return null;
}

function photo(size, caption, onPicture) {
  const scale = Math.min(1, LARGEST / Math.max(size.width, size.height));
  const picture = element("img", {
    src: fileAddress(size),
    width: Math.round(size.width * scale),
    height: Math.round(size.height * scale),
    alt: caption ? `Picture: ${caption}` : "Picture",
  });
  const button = element("button", { type: "button", className: "photo", aria: { label: `${picture.alt}. Show it large` } }, picture);
  button.addEventListener("click", () => onPicture(picture.src, picture.alt));
  return button;
}

function sticker(facts) {
  return element("img", { className: "sticker", src: fileAddress(facts), alt: `Sticker ${facts.emoji ?? ""}`, width: 160, height: 160 });
}

function file(facts) {
  const name = facts.file_name ?? "File";
  return element(
    "a",
    { className: "file", href: fileAddress(facts), download: name, aria: { label: `Save ${name}, ${size(facts.file_size)}` } },
    element("span", { className: "round" }, icon(ARROW_DOWN)),
    element("span", { className: "file-words" }, element("b", {}, name), element("small", {}, size(facts.file_size))),
  );
}

function place({ latitude, longitude }) {
  return element("p", { className: "place" }, icon(PIN), `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
}

function voice(facts) {
  const sound = new Audio();
  sound.preload = "none";
  sound.src = fileAddress(facts);
  const button = element("button", { type: "button", className: "round", aria: { label: "Play the voice note" } }, icon(PLAY));
  const bars = element("span", { className: "bars", aria: { hidden: "true" } }, ...heights(facts.file_unique_id).map(bar));
  const clock = element("small", {}, minutes(facts.duration));
  const show = () => {
    const part = sound.paused && sound.currentTime === 0 ? 0 : sound.currentTime / (sound.duration || facts.duration || 1);
    [...bars.children].forEach((one, index) => one.classList.toggle("played", index < part * BARS));
    clock.textContent = minutes(sound.paused && part === 0 ? facts.duration : sound.currentTime);
    button.replaceChildren(icon(sound.paused ? PLAY : PAUSE));
    button.setAttribute("aria-label", sound.paused ? "Play the voice note" : "Pause the voice note");
  };
  for (const event of ["play", "pause", "timeupdate"]) sound.addEventListener(event, show);
  sound.addEventListener("ended", () => {
    sound.currentTime = 0;
    show();
  });
  button.addEventListener("click", () => (sound.paused ? sound.play() : sound.pause()));
  return element("div", { className: "voice" }, button, element("span", { className: "voice-words" }, bars, clock));
}

// A shape that stays with the note, for its true one is not known here.
function heights(seed) {
  let state = [...seed].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length: BARS }, () => {
    state = (state * 1103515245 + 12345) >>> 0;
    return 20 + ((state >>> 16) % 80);
  });
}

function bar(height) {
  const one = element("i");
  one.style.height = `${height}%`;
  return one;
}

const minutes = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

const size = (bytes) =>
  bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
