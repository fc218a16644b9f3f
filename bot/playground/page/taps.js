// Taps on inline buttons, each waiting for the coach's answer.

import * as api from "./api.js";

const PATIENCE = 15000;

export class Taps {
  #personId;
  #list;
  #onError;
  #waiting = new Map();
  #early = new Set();

  constructor(personId, list, onError) {
    this.#personId = personId;
    this.#list = list;
    this.#onError = onError;
  }

  isWaiting(message, button) {
    return this.#waiting.has(name(message, button));
  }

  /** Sends a tap; the button is busy until the answer, and a second tap on it meanwhile is not sent. */
  async tap(message, button) {
    const key = name(message, button);
    if (this.#waiting.has(key)) return;
    this.#waiting.set(key, { queryId: null, timer: setTimeout(() => this.#end(key), PATIENCE) });
    this.#show(key, true);
    try {
      const { callback_query_id: queryId } = await api.tap(this.#personId, message.message_id, button.callback_data);
      if (this.#early.delete(queryId)) this.#end(key);
      else if (this.#waiting.has(key)) this.#waiting.get(key).queryId = queryId;
    } catch (error) {
      this.#end(key);
      this.#onError(error);
    }
  }

  /** Ends the wait of the tap that was answered, even where the answer is here before the tap's own number. */
  settle(queryId) {
    const found = [...this.#waiting].find(([, tap]) => tap.queryId === queryId);
    if (found) this.#end(found[0]);
    else this.#early.add(queryId);
  }

  #end(key) {
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
    this.#show(key, false);
  }

  #show(key, isBusy) {
    const [messageId, ...data] = key.split(" ");
    for (const button of this.#list.querySelectorAll(`[data-message-id="${messageId}"] .key`)) {
      if (button.dataset.data === data.join(" ")) button.setAttribute("aria-busy", String(isBusy));
    }
  }
}

const name = (message, button) => `${message.message_id} ${button.callback_data}`;
