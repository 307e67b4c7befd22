"use strict";

const byId = id => document.getElementById(id);
const [messages, form, email, text, file, problem, connection] = ["messages", "form", "email", "text", "file", "problem", "connection"].map(byId);
const button = form.querySelector("button");

email.value = localStorage.getItem("email") ?? "";
email.addEventListener("change", () => localStorage.setItem("email", email.value));

// A browser that lost the connection asks on by itself for what came after the last event.
const events = new EventSource("events");
events.onopen = () => connection.textContent = "Online";
events.onerror = () => connection.textContent = "Reconnecting";
events.onmessage = event => show(JSON.parse(event.data));

function show(entry) {
  const item = document.createElement("li");
  item.className = entry.author;
  item.append(entry.text ?? "");
  for (const attached of entry.files) {
    const link = document.createElement("a");
    link.href = `files/${encodeURIComponent(attached.id)}`;
    link.download = attached.name;
    link.textContent = attached.name;
    item.append(link);
  }
  messages.append(item);
  item.scrollIntoView();
}

// The id is kept until the message is known to have been taken: sent again, it stays one message.
let draft = null;

form.addEventListener("submit", async event => {
  event.preventDefault();
  button.disabled = true;
  problem.hidden = true;
  try {
    draft ??= { id: newId() };
    if (file.files[0] && !draft.files)
      draft.files = [(await post(`files?name=${encodeURIComponent(file.files[0].name)}`, file.files[0], file.files[0].type || "application/octet-stream")).id];
    const sent = text.value;
    await post("messages", JSON.stringify({ ...draft, email: email.value, text: sent || null }), "application/json");
    draft = null;
    file.value = "";
    if (text.value === sent) // What was written meanwhile is the next message.
      text.value = "";
  } catch (error) {
    problem.textContent = error.message;
    problem.hidden = false;
  }
  button.disabled = false;
  text.focus();
});

// Another text is another message.
text.addEventListener("input", () => draft = draft && { id: newId(), files: draft.files });
file.addEventListener("change", () => draft = null);
text.addEventListener("keydown", event => {
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    form.requestSubmit();
  }
});

// crypto.randomUUID is not there on a page without TLS.
function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
}

async function post(address, body, type) {
  let response;
  try {
    response = await fetch(address, { method: "POST", body, headers: { "content-type": type } });
  } catch {
    throw new Error("There is no connection. Please send it again.");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Error(answer.detail ?? answer.title ?? "That did not work. Please send it again.");
  return answer;
}
