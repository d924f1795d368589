// The list follows what is typed and ticked. Without script its form is sent as any other.
"use strict";

(() => {
  const form = document.getElementById("filters");
  const results = document.getElementById("results");
  if (!form || !results) return;
  const facets = document.getElementById("facets");
  const box = form.querySelector(".filter-box");
  if (matchMedia("(max-width: 60rem)").matches) box.open = false;
  let waiting = 0;
  let asked = null;

  // What the form says, empty fields left out.
  const said = () => {
    const pairs = [...new FormData(form)].filter(([, value]) => value !== "");
    return new URLSearchParams(pairs).toString();
  };

  const show = async (query) => {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    results.setAttribute("aria-busy", "true");
    try {
      Parts.put(results, await Parts.fetched(`${form.dataset.live}?${query}`, signal));
      const now = results.querySelector("[data-address]");
      history.replaceState(null, "", now.dataset.address);
      facets.dataset.part = now.dataset.facets;
      const saved = document.getElementById("save-query");
      if (saved) saved.value = location.search.slice(1);
      await Parts.fill(facets, signal);
    } catch (error) {
      if (error.name !== "AbortError") form.submit();
    } finally {
      if (asked?.signal === signal) results.removeAttribute("aria-busy");
    }
  };

  const soon = (milliseconds) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(said()), milliseconds);
  };

  form.addEventListener("input", (event) => {
    if (event.isComposing) return;
    soon(event.target.type === "search" || event.target.type === "text" ? 250 : 0);
  });
  form.addEventListener("compositionend", () => soon(250));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    soon(0);
  });
})();
