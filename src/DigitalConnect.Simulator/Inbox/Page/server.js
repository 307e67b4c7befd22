// What the page asks of the simulator.
const find = (id) => document.getElementById(id);

function tell(isDone) {
  find("failure").hidden = isDone;
  find("failure").textContent = isDone ? "" : "That did not work. See that the simulator still runs, reload the page and try again.";
}

async function request(path, options) {
  let response = null;
  try {
    response = await fetch(path, options);
  } catch {
    // No response at all: the simulator may have been stopped.
  }

  tell(response?.ok === true);
  return response?.ok ? response : null;
}

export const act = (path, query = {}) => request(`${path}?${new URLSearchParams(query)}`, { method: "POST" });

export async function say(conversation, text, attachments) {
  const body = JSON.stringify({ conversation, text, attachments });
  return (await request("/inbox/say", { method: "POST", headers: { "Content-Type": "application/json" }, body })) !== null;
}

export async function upload(file) {
  const headers = { "Content-Type": file.type || "application/octet-stream" };
  const response = await request(`/inbox/files?${new URLSearchParams({ name: file.name })}`, { method: "POST", headers, body: file });
  return response === null ? null : (await response.json()).id;
}

export async function loadPage(conversation, before) {
  const query = new URLSearchParams(before ? { conversation, before } : { conversation });
  const response = await request(`/inbox/messages?${query}`, {});
  return response === null ? [] : (await response.json()).messages;
}

function showConnection(state, text) {
  find("connection").dataset.state = state;
  find("connection").textContent = text;
}

export function connect(listeners) {
  const source = new EventSource("/inbox/events");
  source.addEventListener("open", () => showConnection("live", "Live"));
  source.addEventListener("error", () => {
    showConnection("waiting", "Reconnecting");
    if (source.readyState === EventSource.CLOSED) setTimeout(() => connect(listeners), 2000);
  });
  for (const [name, listen] of Object.entries(listeners)) source.addEventListener(name, (event) => listen(JSON.parse(event.data)));
}
