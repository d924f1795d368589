// Deciding by keyboard, and correcting by selecting words of the source. Without script every key is a button, and words
// are copied by hand.
"use strict";

(() => {
  const list = document.querySelector("[data-keys]");
  if (!list) return;
  const cards = [...list.querySelectorAll(".doubt")];
  const current = () => cards.findIndex((card) => card.contains(document.activeElement));
  const go = (place) => {
    const card = cards[Math.max(0, Math.min(cards.length - 1, place))];
    card?.focus();
    card?.scrollIntoView({ block: "nearest" });
  };
  const press = (place, key) => place?.querySelector(`[data-key="${key}"]`)?.click();

  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const here = current();
    switch (event.key) {
      case "j": go(here + 1); break;
      case "k": go(here - 1); break;
      case "a": case "c": case "r": case "m": press(cards[here], event.key); break;
      case "u": press(document.querySelector(".note.done"), "u"); break;
      default: return;
    }
    event.preventDefault();
  });

  // After a decision the place that it was made at comes back; what stands there now is next.
  const place = /^#item-(\d+)$/.exec(location.hash);
  if (place) go(Number(place[1]) - 1);
})();

(() => {
  const fields = Object.fromEntries(
    [...document.querySelectorAll("[data-selected]")].map((field) => [field.dataset.selected, field]),
  );
  if (!fields.words) return;
  const most = 300;

  const selected = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const start = range.startContainer.parentElement ?? range.startContainer;
    const source = start.closest("[data-document]");
    const line = start.closest("[data-from]");
    const words = selection.toString().trim();
    if (!source || !line || !words || words.length > most) return null;
    return { document: source.dataset.document, from: line.dataset.from, words };
  };

  const take = () => {
    const found = selected();
    if (!found) return;
    fields.words.value = found.words;
    fields.document.value = found.document;
    fields.from.value = found.from;
    if (fields.value) {
      fields.value.value = found.words.replace(/\s+/g, " ");
      document.querySelector("[data-told]").hidden = false;
    }
  };

  document.addEventListener("mouseup", () => setTimeout(take));
  document.addEventListener("keyup", (event) => event.shiftKey && take());
  document.addEventListener("touchend", () => setTimeout(take, 50));
})();
