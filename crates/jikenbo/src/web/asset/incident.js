// Values and their words light each other up. Without script each is a link to the other.
"use strict";

(() => {
  const pane = document.querySelector(".case-sources");
  if (!pane) return;
  const sources = [...pane.querySelectorAll(".source")];
  const tabs = [...pane.querySelectorAll(".source-tabs a")];
  const tip = document.createElement("p");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("role", "status");
  document.body.append(tip);
  let lit = [];
  let pinned = null;
  let scrolling = 0;

  const dark = () => {
    clearTimeout(scrolling);
    lit.forEach((one) => one.classList.remove("lit"));
    lit = [];
    tip.hidden = true;
  };
  const light = (ones) => {
    lit = [...ones];
    lit.forEach((one) => one.classList.add("lit"));
  };
  const wordsOf = (id) => [...pane.querySelectorAll("a.mark")].filter((mark) => mark.dataset.values.split(" ").includes(id));
  const valuesOf = (mark) => mark.dataset.values.split(" ").flatMap((id) => [...document.querySelectorAll(`[data-value="${id}"]`)]);

  const turnTo = (source) => {
    if (!source || tabs.length === 0) return;
    sources.forEach((one) => { one.hidden = one !== source; });
    tabs.forEach((tab) => {
      if (tab.hash === `#${source.id}`) tab.setAttribute("aria-current", "true");
      else tab.removeAttribute("aria-current");
    });
  };

  // Brings the words into view inside the pane alone; the page stays where it is.
  const bring = (mark) => {
    turnTo(mark.closest(".source"));
    const box = mark.closest(".source");
    const [inner, outer] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
    if (inner.top < outer.top + 24 || inner.bottom > outer.bottom - 24) {
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      box.scrollBy({ top: inner.top - outer.top - outer.height / 3, behavior: calm ? "instant" : "smooth" });
    }
  };

  const showWords = (value) => {
    dark();
    const words = wordsOf(value.dataset.value);
    light([value, ...words]);
    const anchor = value.matches("a") ? value : value.querySelector("a.value");
    const first = (anchor?.hash && pane.querySelector(anchor.hash)) || words[0];
    if (first) scrolling = setTimeout(() => bring(first), 90);
  };
  const showValues = (mark) => {
    dark();
    light([mark, ...valuesOf(mark)]);
    tip.textContent = mark.dataset.told;
    tip.hidden = false;
    const at = mark.getBoundingClientRect();
    const left = Math.min(Math.max(at.left, 8), innerWidth - tip.offsetWidth - 8);
    const above = at.top - tip.offsetHeight - 8;
    tip.style.left = `${left}px`;
    tip.style.top = `${above > 8 ? above : at.bottom + 8}px`;
  };

  // Titles would stand beside our own notes.
  for (const mark of pane.querySelectorAll("a.mark")) {
    mark.dataset.told = mark.title;
    mark.removeAttribute("title");
  }

  const pointed = (event) => {
    const mark = event.target.closest?.("a.mark");
    if (mark) return showValues(mark);
    const value = event.target.closest?.("[data-value]");
    if (value) return showWords(value);
  };
  const left = () => {
    dark();
    if (pinned?.isConnected) (pinned.matches("a.mark") ? showValues : showWords)(pinned);
  };
  const each = (handle) => (event) => { if (event.target.closest?.("a.mark, [data-value]")) handle(event); };
  document.addEventListener("pointerover", each((event) => { if (event.pointerType === "mouse") pointed(event); }));
  document.addEventListener("pointerout", each((event) => { if (event.pointerType === "mouse") left(); }));
  document.addEventListener("focusin", each(pointed));
  document.addEventListener("focusout", each(left));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    pinned = null;
    pane.classList.remove("peeking");
    dark();
  });

  pane.querySelector(".peek-close").addEventListener("click", () => pane.classList.remove("peeking"));

  document.addEventListener("click", (event) => {
    const tab = event.target.closest?.(".source-tabs a");
    const mark = event.target.closest?.("a.mark");
    const value = event.target.closest?.("a.value[href]")?.closest("[data-value]");
    if (tab) {
      event.preventDefault();
      turnTo(document.getElementById(tab.hash.slice(1)));
    } else if (mark) {
      event.preventDefault();
      pinned = mark;
      showValues(mark);
      const row = document.getElementById(mark.dataset.values.split(" ")[0]);
      const box = row?.closest("details");
      if (box) box.open = true;
      if (!matchMedia("(max-width: 60rem)").matches) row?.scrollIntoView({ block: "nearest" });
    } else if (value) {
      event.preventDefault();
      pinned = value;
      if (matchMedia("(max-width: 60rem)").matches) pane.classList.add("peeking");
      showWords(value);
    }
  });

  pane.classList.add("tabbed");
  turnTo(document.getElementById(location.hash.slice(1))?.closest(".source") ?? sources[0]);
})();
