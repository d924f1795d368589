// Files are dropped anywhere on their field or chosen, and their names are shown; a batch that is being read keeps itself
// up to date. Without script files are chosen, and a link shows how far the reading is.
"use strict";

(() => {
  const drop = document.querySelector("[data-drop]");
  if (!drop) return;
  const input = drop.querySelector("input[type=file]");
  const chosen = drop.querySelector("[data-chosen]");
  const SHOWN = 12;
  const show = () => {
    const names = [...input.files].map((file) => file.name);
    const lines = names.length > 0 ? names.slice(0, SHOWN) : [chosen.dataset.none];
    if (names.length > SHOWN) lines.push(chosen.dataset.more.replace("{n}", names.length - SHOWN));
    chosen.replaceChildren(...lines.map((line) => Object.assign(document.createElement("li"), { textContent: line })));
  };
  input.addEventListener("change", show);
  addEventListener("pageshow", show);
  drop.querySelector("[data-drop-here]").hidden = false;
  const over = (is) => drop.classList.toggle("over", is);
  for (const name of ["dragenter", "dragover"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      over(true);
    });
  }
  drop.addEventListener("dragleave", () => over(false));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    over(false);
    if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
    show();
  });
})();

(() => {
  const batch = document.querySelector("#batch[data-live]");
  if (!batch) return;
  const query = new URLSearchParams(location.search);
  query.set("part", "1");
  let left = 600;
  const look = async () => {
    try {
      batch.innerHTML = await Parts.fetched(`${location.pathname}?${query}`);
    } catch {
      return;
    }
    left -= 1;
    if (left > 0 && !batch.querySelector("[data-settled]")) setTimeout(look, 700);
  };
  setTimeout(look, 300);
})();
