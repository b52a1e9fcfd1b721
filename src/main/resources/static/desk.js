"use strict";
// The desk without this works the same; with it, a form that was sent is not sent twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
  } else {
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 5000);
  }
});

// What is typed is saved as a draft a moment after the last key, and before the page is left.
for (const form of document.querySelectorAll("form[data-drafts]")) {
  const said = document.getElementById("saved");
  let timer = 0;
  let changed = false;
  const save = async (leaving) => {
    clearTimeout(timer);
    if (!changed || form.dataset.sent) return;
    changed = false;
    try {
      const answer = await fetch(form.dataset.drafts, {
        method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: leaving, redirect: "manual",
      });
      const kept = answer.ok || answer.status === 422 ? await answer.json() : {};
      if (kept.said) said.textContent = kept.said;
      if (answer.status === 422) {
        changed = true;
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      form.elements.draft.value = kept.draft;
      form.elements.version.value = kept.version;
    } catch {
      changed = true;
      if (form.dataset.unsaved) said.textContent = form.dataset.unsaved;
    }
  };
  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(() => save(false), 1500);
  });
  addEventListener("pagehide", () => save(true));
}

// Keys for whoever reviews all day: j the next, k the one before, r to the reason, Enter opens as any link does.
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  const links = [...document.querySelectorAll("table[data-rows] th a")];
  const next = document.querySelector("a[rel=next]");
  if (event.key === "r") {
    document.getElementById("reason")?.focus();
    event.preventDefault();
  } else if (links.length && (event.key === "j" || event.key === "k")) {
    const here = links.indexOf(document.activeElement);
    const to = event.key === "j" ? here + 1 : Math.max(here - 1, 0);
    (links[to] ?? next)?.focus();
  } else if (event.key === "j" && next) {
    location.href = next.href;
  }
});
