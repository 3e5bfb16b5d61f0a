/* What scripts add. Reading, and every plain form, works without them. All listening is on the document, so parts
   swapped in by htmx need no setting up. */
(() => {
  "use strict";
  document.documentElement.classList.add("js");
  const on = (type, selector, act) =>
    document.addEventListener(type, (event) => {
      const hit = event.target instanceof Element ? event.target.closest(selector) : null;
      if (hit) act(hit, event);
    });

  /* Rows of fields: copy the pattern, or take a row away. */
  const sweep = (box) => {
    const list = box.querySelector("[data-list]");
    return list ? list.querySelectorAll("[data-row]") : [];
  };
  on("click", "[data-add]", (button, event) => {
    const box = button.closest("[data-rows]");
    const pattern = box.querySelector("template");
    if (!pattern) return;
    event.preventDefault();
    const used = [...sweep(box)].flatMap((row) => [...row.querySelectorAll("[name]")])
      .map((field) => Number((field.name.match(/\[(\d+)\]/) || [])[1]))
      .filter((index) => !Number.isNaN(index));
    const next = String(used.length ? Math.max(...used) + 1 : 0);
    const copy = pattern.content.cloneNode(true);
    copy.querySelectorAll("*").forEach((element) => {
      for (const attribute of [...element.attributes]) {
        if (attribute.value.includes("__i__")) attribute.value = attribute.value.replaceAll("__i__", next);
      }
    });
    box.querySelector("[data-list]").append(copy);
    const rows = sweep(box);
    if (window.htmx) window.htmx.process(rows[rows.length - 1]);
    const first = rows[rows.length - 1].querySelector("input, select, textarea");
    if (first) first.focus();
  });
  on("click", "[data-remove]", (button, event) => {
    event.preventDefault();
    const box = button.closest("[data-rows]");
    button.closest("[data-row]").remove();
    box.querySelector("[data-add]").focus();
  });

  /* Laws: one that is chosen from the list, or added, becomes a line of its own. */
  const addLaw = (find, law) => {
    const lines = find.closest("[data-laws]").querySelector("[data-law-lines]");
    if (!law) return find.focus();
    const there = lines.value.split("\n").map((line) => line.trim()).filter(Boolean);
    if (!there.includes(law)) lines.value = [...there, law].join("\n");
    lines.dispatchEvent(new Event("change", { bubbles: true }));
    find.value = "";
    find.focus();
  };
  on("input", "[data-law-find]", (find, event) => {
    const chosen = event.inputType === "insertReplacementText" || !event.inputType;
    if (chosen && [...find.list.options].some((option) => option.value === find.value)) addLaw(find, find.value);
  });
  on("keydown", "[data-law-find]", (find, event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    const only = find.list.options.length === 1 ? find.list.options[0].value : "";
    const typed = find.value.trim();
    if (typed.startsWith("《") || only) addLaw(find, typed.startsWith("《") ? typed : only);
  });
  on("click", "[data-law-add]", (button) => {
    const find = button.closest("[data-laws]").querySelector("[data-law-find]");
    const typed = find.value.trim();
    addLaw(find, !typed || typed.startsWith("《") ? typed : `《${typed}》`);
  });

  /* Writing a report: a figure's name goes where the cursor was last. */
  let written = null;
  on("focusin", ".writing textarea", (area) => { written = area; });
  on("click", "[data-write]", (button) => {
    if (!written) return;
    written.setRangeText(button.dataset.write, written.selectionStart, written.selectionEnd, "end");
    written.focus();
  });

  /* Ticks: all at once, find by name, say how many. */
  const count = (box) => {
    const ticks = [...box.querySelectorAll(".ticks input")];
    const chosen = ticks.filter((tick) => tick.checked).length;
    box.querySelector("[data-picked]").textContent = `已选${chosen}，共${ticks.length}`;
    const all = box.querySelector("[data-all]");
    if (all) {
      all.checked = chosen === ticks.length;
      all.indeterminate = chosen > 0 && chosen < ticks.length;
    }
  };
  on("change", "[data-ticks]", (box, event) => {
    if (event.target.matches("[data-all]")) {
      box.querySelectorAll(".ticks input").forEach((tick) => { tick.checked = event.target.checked; });
    }
    count(box);
  });
  on("input", "[data-find]", (field) => {
    const words = field.value.trim();
    field.closest("[data-ticks]").querySelectorAll(".tick").forEach((tick) => {
      tick.hidden = !tick.textContent.includes(words);
    });
  });

  /* The form of a step: drawn again by the server when something is chosen that other fields depend on. */
  on("change", "[data-watched]", (form, event) => {
    if (window.htmx && form.dataset.watched.split(" ").includes(event.target.name.replace(/\[\d+\]\..*$/, ""))) window.htmx.trigger(form.closest("[hx-post]"), "redraw");
  });

  /* Whoever goes on typing meanwhile loses nothing: what comes too late is dropped, and the form drawn once more. */
  const typed = (form) => [...form.querySelectorAll("input:not([type=file]), select, textarea")]
    .map((field) => `${field.name}=${field.matches("[type=checkbox], [type=radio]") ? field.checked : ""} ${field.value}`).join("\n");
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.target.id === "act-fields") event.detail.xhr.asked = typed(event.detail.target);
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target, xhr, requestConfig } = event.detail;
    if (target.id !== "act-fields" || xhr.asked === undefined || xhr.asked === typed(target)) return;
    event.detail.shouldSwap = false;
    window.setTimeout(() => window.htmx.trigger(requestConfig.elt, "redraw"), 300);
  });

  /* Files: say what was chosen, show where to drop. */
  const size = (bytes) => bytes < 1048576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
  on("change", "[data-drop]", (box, event) => {
    const list = box.querySelector(".drop-list");
    list.replaceChildren(...[...event.target.files].map((file) => {
      const item = document.createElement("li");
      const small = document.createElement("small");
      small.textContent = size(file.size);
      item.append(file.name, small);
      return item;
    }));
  });
  on("dragover", ".drop", (drop) => drop.classList.add("over"));
  for (const type of ["dragleave", "drop"]) on(type, ".drop", (drop) => drop.classList.remove("over"));

  /* Filters apply themselves once chosen; text waits for Enter. */
  on("change", "form[data-auto]", (form, event) => {
    if (event.target.matches("select, input[type=radio], input[type=date], .filter-fields input[type=checkbox]")) form.requestSubmit();
  });

  /* Menus and sheets: one open at a time, closed by a click elsewhere or Escape. */
  const menus = "details.menu, details.sheet";
  const shut = (except) => document.querySelectorAll(menus).forEach((menu) => { if (menu !== except) menu.open = false; });
  document.addEventListener("click", (event) => shut(event.target instanceof Element ? event.target.closest(menus) : null));

  /* Asking first: in a dialog instead of at once. */
  on("click", "[data-confirm]", (button, event) => {
    const dialog = document.getElementById("confirm");
    if (!dialog || !dialog.showModal || button.dataset.sure) return;
    event.preventDefault();
    if (button.form && !button.formNoValidate && !button.form.reportValidity()) return;
    document.getElementById("confirm-text").textContent = button.dataset.confirm;
    dialog.returnValue = "no";
    dialog.onclose = () => {
      if (dialog.returnValue !== "yes") return;
      button.dataset.sure = "1";
      button.click();
      delete button.dataset.sure;
    };
    dialog.showModal();
  });

  /* On a phone what stands lower down a long page is folded; on paper everything is open. */
  const folds = document.querySelectorAll("details[data-fold]");
  if (matchMedia("(max-width: 820px)").matches) folds.forEach((fold) => { fold.open = false; });
  addEventListener("beforeprint", () => folds.forEach((fold) => { fold.open = true; }));

  /* Of tabs wider than the screen the one that is open is in sight. */
  document.querySelectorAll(".tabs").forEach((tabs) => {
    const here = tabs.querySelector("[aria-current]");
    if (here && tabs.scrollWidth > tabs.clientWidth) tabs.scrollLeft = here.offsetLeft - tabs.offsetLeft - 16;
  });

  /* A long rail begins where the work is. */
  const rail = document.querySelector(".rail-card");
  const live = rail && rail.querySelector(".now, .late, .open");
  if (live && rail.scrollHeight > rail.clientHeight) {
    rail.scrollTop = Math.max(0, live.offsetTop - rail.clientHeight / 3);
  }

  /* A form goes once, however often its button is pressed within a few seconds. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post") || event.defaultPrevented) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
    window.setTimeout(() => delete form.dataset.sent, 4000);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

  /* Keys: / searches, g and a letter goes there. */
  let going = 0;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return shut(null);
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return undefined;
    if (event.key === "/") {
      const find = document.getElementById("find");
      if (find && find.offsetParent) {
        event.preventDefault();
        find.focus();
      }
    } else if (event.key === "g") {
      going = Date.now();
    } else if (Date.now() - going < 1500) {
      const link = document.querySelector(`a[data-go="${CSS.escape(event.key)}"]`);
      going = 0;
      if (link) link.click();
    }
    return undefined;
  });
})();
