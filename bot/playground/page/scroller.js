// Keeps the newest message in view, unless the person has scrolled up to read.

const NEAR = 90;

export class Scroller {
  #area;
  #pill;
  #isNear = true;
  #size = "";

  constructor(area, content, pill) {
    this.#area = area;
    this.#pill = pill;
    area.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    pill.addEventListener("click", () => this.settle());
    const observer = new ResizeObserver(() => this.#resized());
    observer.observe(area);
    observer.observe(content);
  }

  /** Whether the person left the end in view when they last scrolled. */
  get isNear() {
    return this.#isNear;
  }

  settle() {
    this.#area.scrollTop = this.#area.scrollHeight;
    this.#isNear = true;
    this.#pill.hidden = true;
  }

  offer() {
    this.#pill.hidden = false;
  }

  // A scroll that comes with a new size is the browser's doing, not the person's.
  #scrolled() {
    if (this.#size !== this.#measure()) return;
    const { scrollHeight, scrollTop, clientHeight } = this.#area;
    this.#isNear = scrollHeight - scrollTop - clientHeight < NEAR;
    if (this.#isNear) this.#pill.hidden = true;
  }

  #resized() {
    this.#size = this.#measure();
    if (this.#isNear) this.settle();
  }

  #measure() {
    const { scrollHeight, clientHeight, clientWidth } = this.#area;
    return `${scrollHeight} ${clientHeight} ${clientWidth}`;
  }
}
