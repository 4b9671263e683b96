// Shows a finding's note when its words are hovered, focused or tapped: in the margin where the note
// is in sight, else beside the words (at the foot of a narrow screen).
document.documentElement.classList.add("scripted");

const popover = document.getElementById("margin-note");
const NOTES = "#margin-note, .note.on"; // where a finding's note is shown
let pinned = null;

const keysOf = (element) => (element.dataset.k || "").split(" ").filter((key) => key && key !== "here");
const noteOf = (key) => document.getElementById(`n-${key}`);

function inSight(element) {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.top >= 0 && box.bottom <= window.innerHeight;
}

function clear() {
  for (const element of document.querySelectorAll(".on")) element.classList.remove("on");
  popover.hidden = true;
}

function light(keys) {
  for (const run of document.querySelectorAll(".run, .ref")) {
    if (keysOf(run).some((key) => keys.includes(key))) run.classList.add("on");
  }
  for (const key of keys) noteOf(key)?.classList.add("on");
}

function copyOf(note) {
  const copy = note.cloneNode(true);
  copy.removeAttribute("id");
  copy.classList.remove("on");
  return copy;
}

function place(element) {
  const box = element.getClientRects()[0];
  popover.hidden = false;
  const width = popover.offsetWidth;
  const height = popover.offsetHeight;
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 8));
  const below = box.bottom + 6 + height < window.innerHeight;
  popover.style.left = `${left}px`;
  popover.style.top = `${below ? box.bottom + 6 : Math.max(8, box.top - height - 6)}px`;
}

function show(element) {
  clear();
  const keys = keysOf(element);
  light(keys.slice(-1));
  const unseen = keys.map(noteOf).filter((note) => note && !(note.closest(".notes") && inSight(note)));
  if (!unseen.length) return;
  popover.replaceChildren(...unseen.reverse().map(copyOf));
  place(element);
}

// From the words into their note by Enter, to follow what it links to; Escape comes back.
function stepInto(element) {
  const note = popover.hidden ? noteOf(keysOf(element).at(-1)) : popover;
  note?.querySelector("a[href^='/']")?.focus();
}

const finding = (target) => target.closest?.(".run, .text .ref");

document.addEventListener("mouseover", (event) => {
  const element = finding(event.target);
  if (element && !pinned) show(element);
});
document.addEventListener("mouseout", (event) => {
  if (finding(event.target) && !pinned && !popover.contains(event.relatedTarget)) clear();
});
popover.addEventListener("mouseleave", () => pinned || clear());
document.addEventListener("focusin", (event) => {
  const element = finding(event.target);
  if (element) show(element);
  else if (!event.target.closest?.(NOTES)) clear();
});
document.addEventListener("click", (event) => {
  const element = finding(event.target);
  if (element) {
    event.preventDefault();
    pinned = element;
    show(element);
    if (event.detail === 0) stepInto(element); // Enter, not a pointer
  } else if (!popover.contains(event.target)) {
    pinned = null;
    clear();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (pinned && document.activeElement?.closest("#margin-note, .note")) pinned.focus();
  pinned = null;
  clear();
});
