// The box in which the agent writes, and the files that go with it.
import { say, upload } from "./server.js";
import { create } from "./message.js";

const find = (id) => document.getElementById(id);
const files = [];

function renderFiles() {
  find("files").replaceChildren(...files.map((file) => {
    const item = create("li", "", `${file.name} `);
    const remove = create("button", "", "Remove");
    remove.type = "button";
    remove.setAttribute("aria-label", `Remove ${file.name}`);
    remove.addEventListener("click", () => {
      files.splice(files.indexOf(file), 1);
      renderFiles();
    });
    item.append(remove);
    return item;
  }));
}

async function send(conversation) {
  const text = find("text").value.trim();
  if (conversation === null || (text === "" && files.length === 0)) return;

  find("send").disabled = true;
  const ids = await Promise.all(files.map(upload));
  if (!ids.includes(null) && await say(conversation, text, ids)) {
    find("text").value = "";
    files.length = 0;
    renderFiles();
  }

  find("send").disabled = false;
  find("text").focus();
}

export function prepareReply(selected) {
  find("reply").addEventListener("submit", (event) => {
    event.preventDefault();
    send(selected());
  });
  find("text").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send(selected());
  });
  find("attach").addEventListener("click", () => find("file").click());
  find("file").addEventListener("change", () => {
    files.push(...find("file").files);
    find("file").value = "";
    renderFiles();
  });
}
