// Parts of a page that take longer to count are fetched once they come into view. Without script they are links.
"use strict";

const Parts = {
  async fetched(address, signal) {
    const answer = await fetch(address, { signal, headers: { accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  },

  // Puts a fetched part in its place; what it holds for other places goes there.
  put(place, content) {
    const focused = document.activeElement?.name && place.contains(document.activeElement)
      ? [document.activeElement.name, document.activeElement.value] : null;
    const closed = new Map([...place.querySelectorAll("details[data-facet]")].map((one) => [one.dataset.facet, one.open]));
    place.innerHTML = content;
    for (const one of place.querySelectorAll("details[data-facet]")) {
      if (closed.has(one.dataset.facet)) one.open = closed.get(one.dataset.facet);
    }
    for (const other of place.querySelectorAll("template[data-for]")) {
      document.getElementById(other.dataset.for)?.replaceWith(other.content.cloneNode(true));
      other.remove();
    }
    if (focused) {
      [...place.querySelectorAll("input")].find((one) => one.name === focused[0] && one.value === focused[1])?.focus();
    }
  },

  async fill(place, signal) {
    place.setAttribute("aria-busy", "true");
    try {
      Parts.put(place, await Parts.fetched(place.dataset.part, signal));
    } catch {
      // The link that stands there remains.
    } finally {
      place.removeAttribute("aria-busy");
    }
  },
};

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    if (!entry.isIntersecting) continue;
    seen.unobserve(entry.target);
    Parts.fill(entry.target);
  }
}, { rootMargin: "200px" });
document.querySelectorAll("[data-part]").forEach((place) => seen.observe(place));
