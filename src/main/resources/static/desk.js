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

// What is typed is saved as a draft a moment after the last key, and before the page is left. One save is under way at
// a time: the newest text follows it, and a form that is sent waits for it, so that no second draft is left behind.
for (const form of document.querySelectorAll("form[data-drafts]")) {
  const said = document.getElementById("saved");
  const told = document.getElementById("unsaved").content;
  const why = (name) => told.querySelector(`[data-why="${name}"]`).cloneNode(true);
  const reasons = { 0: "signed-out", 401: "signed-out", 403: "not-allowed", 409: "changed", 413: "too-long" };
  const longest = 10000;
  let timer = 0;
  let changed = false;
  let underWay = null;
  let sending = false;

  const tell = (answer, kept) => {
    const parts = kept.said ? [kept.said] : answer.ok ? [] : [why(reasons[answer.status] ?? "trouble")];
    said.classList.toggle("wrong", !answer.ok);
    if (parts.length) said.replaceChildren(...parts);
  };
  const send = async (leaving) => {
    try {
      const answer = await fetch(form.dataset.drafts, {
        method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: leaving, redirect: "manual",
        signal: leaving ? undefined : AbortSignal.timeout(longest),
      });
      const isJson = (answer.headers.get("Content-Type") ?? "").includes("json");
      const kept = isJson ? await answer.json() : {};
      tell(answer, kept);
      if (answer.ok) {
        form.elements.draft.value = kept.draft;
        form.elements.version.value = kept.version;
      }
      return answer.ok;
    } catch {
      said.classList.add("wrong");
      said.replaceChildren(why("offline"));
      return false;
    }
  };
  const save = async (leaving) => {
    clearTimeout(timer);
    if (!changed || form.dataset.sent || (underWay && !leaving)) return;
    changed = false;
    underWay = send(leaving);
    const isKept = await underWay;
    underWay = null;
    if (!isKept) {
      changed = true;
    } else if (changed && !sending) {
      save(false);
    }
  };
  form.addEventListener("input", () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(() => save(false), 1500);
  });
  form.addEventListener("submit", (event) => {
    if (!underWay) return;
    event.preventDefault();
    event.stopPropagation();
    if (sending) return;
    sending = true;
    underWay.then(() => {
      sending = false;
      underWay = null;
      form.requestSubmit(event.submitter);
    });
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
