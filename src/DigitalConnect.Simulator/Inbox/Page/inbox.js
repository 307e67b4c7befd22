// What people wrote reaches the page through textContent only, never as HTML.
const MOST_MESSAGES = 500;

const find = (id) => document.getElementById(id);
const conversations = new Map();
let selected = null;
let isCaughtUp = false;

function create(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function conversationOf(id) {
  if (!conversations.has(id)) conversations.set(id, { id, hasEnded: false, unread: 0, total: 0, messages: new Map() });
  return conversations.get(id);
}

function plural(count, noun) {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

function renderConversations() {
  const items = [...conversations.values()].map((conversation) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.id = conversation.id;
    button.title = conversation.id;
    button.className = conversation.hasEnded ? "ended" : "";
    button.setAttribute("aria-current", String(conversation.id === selected));
    button.append(create("span", "id", conversation.id));
    button.append(create("span", "count", plural(conversation.total, "message") + (conversation.hasEnded ? ", ended" : "")));
    if (conversation.unread > 0) button.append(create("span", "pill unread", `${conversation.unread} new`));
    button.addEventListener("click", () => select(conversation.id));
    const item = document.createElement("li");
    item.append(button);
    return item;
  });

  // The list is made anew, so whoever stood on one of its buttons is put back there.
  const focused = document.activeElement?.dataset?.id;
  find("conversations").replaceChildren(...items);
  if (focused) find("conversations").querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
}

// The page has the latest messages only: who reads them must know that there are more.
function renderCut(conversation) {
  const [shown, total] = [conversation?.messages.size ?? 0, conversation?.total ?? 0];
  find("cut").hidden = shown >= total;
  find("cut").textContent = shown === 0
    ? `${plural(total, "message")}, all older than the latest ones that this page has.`
    : `Latest ${shown.toLocaleString("en")} of ${plural(total, "message")}. This page does not have the older ones.`;
}

function renderHead() {
  const conversation = conversations.get(selected);
  find("thread-title").textContent = conversation ? "Conversation" : "Inbox";
  find("thread-id").textContent = conversation?.id ?? "";
  find("thread-state").hidden = !conversation;
  find("thread-state").textContent = conversation?.hasEnded ? "Ended" : "Open";
  find("thread-state").dataset.state = conversation?.hasEnded ? "ended" : "open";
  find("end").hidden = !conversation || conversation.hasEnded;
  find("empty").hidden = !conversation || conversation.total > 0;
  renderCut(conversation);
  find("example").textContent = conversation ? `digital-connect send "Hello" --conversation ${conversation.id}` : "";
}

function attachmentOf(attachment, failed) {
  const item = document.createElement("li");
  item.className = failed ? "failed" : "";
  item.append(create("span", "name", attachment.name ?? attachment.id ?? "unnamed"));
  item.append(create("span", "detail", ` ${attachment.type ?? ""} · ${attachment.size ?? "?"} bytes · ${attachment.id ?? ""} `));
  if (failed) item.append(create("span", "outcome", "✕ failed"));
  return item;
}

function elementOf(message) {
  const element = find("message-template").content.firstElementChild.cloneNode(true);
  const part = (name) => element.querySelector(`.${name}`);
  const isPartial = message.status === 206;
  const attachments = message.attachments ?? [];
  const failed = new Set(message.failedAttachments);

  element.id = `message-${message.messageId}`;
  element.classList.toggle("partial", isPartial);
  part("content").textContent = message.content ?? (attachments.length > 0 ? "No text" : "Nothing: no text, no attachment");
  part("content").classList.toggle("none", message.content === null);
  part("attachments").replaceChildren(...attachments.map((one) => attachmentOf(one, failed.has(one.id))));
  part("attachments").hidden = attachments.length === 0;
  part("reason").textContent = message.partialFailReason ?? "";
  part("reason").hidden = !message.partialFailReason;
  part("status").textContent = isPartial ? "206 partial" : `${message.status} created`;
  part("status").dataset.state = isPartial ? "partial" : "created";
  part("replays").textContent = `replayed ${message.replays}×`;
  part("replays").hidden = message.replays === 0;
  part("key").textContent = message.idempotencyKey ? `key ${message.idempotencyKey}` : "no idempotency key";

  const time = element.querySelector("time");
  time.dateTime = message.createdAt;
  time.title = message.createdAt;
  time.textContent = new Date(message.createdAt).toLocaleTimeString();
  return element;
}

function renderMessages() {
  const messages = conversations.get(selected)?.messages ?? new Map();
  find("messages").replaceChildren(...[...messages.values()].map(elementOf));
}

function select(id) {
  selected = id;
  if (conversations.has(id)) conversations.get(id).unread = 0;
  renderConversations();
  renderHead();
  renderMessages();
  find("messages").lastElementChild?.scrollIntoView({ block: "nearest" });
}

function showArrived(conversation, message, isNew) {
  const element = elementOf(message);
  const earlier = find(element.id);
  if (earlier) {
    earlier.replaceWith(element);
    return;
  }

  const isAtEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 80;
  element.classList.toggle("new", isNew);
  find("messages").append(element);
  while (find("messages").childElementCount > MOST_MESSAGES) find("messages").firstElementChild.remove();
  if (isAtEnd && isNew) element.scrollIntoView({ block: "nearest" });
}

const listeners = {
  welcome(address) {
    conversations.clear();
    isCaughtUp = false;
    for (const place of find("address").querySelectorAll("dd")) place.textContent = address[place.dataset.name];
  },

  conversation({ id, hasEnded, messages }) {
    const conversation = conversationOf(id);
    conversation.hasEnded = hasEnded;
    conversation.total = messages ?? conversation.total;
    if (isCaughtUp) {
      renderConversations();
      renderHead();
    }
  },

  arrived(message) {
    const conversation = conversationOf(message.conversationId);
    const known = conversation.messages.get(message.messageId);

    // Two replays at the same time may be told in either order.
    if (known && known.replays > message.replays) return;
    conversation.messages.set(message.messageId, message);
    if (conversation.messages.size > MOST_MESSAGES) conversation.messages.delete(conversation.messages.keys().next().value);
    if (!isCaughtUp) return;

    // The total of the snapshot has counted its messages already.
    if (!known) conversation.total++;
    find("announcer").textContent = known
      ? `A message was replayed: ${message.content ?? "no text"}`
      : `New message: ${message.content ?? "no text"}${message.status === 206 ? ", some attachments failed" : ""}`;
    if (conversation.id === selected) showArrived(conversation, message, !known);
    else if (!known) conversation.unread++;
    renderConversations();
    renderHead();
  },

  // The last event of a snapshot: from here on, everything is news.
  waiting(answers) {
    find("waiting").replaceChildren(...answers.map((answer) => create("li", "", answer)));
    find("nothing-waiting").hidden = answers.length > 0;
    if (isCaughtUp) return;
    isCaughtUp = true;
    select(conversations.has(selected) ? selected : conversations.keys().next().value ?? null);
  },
};

function showConnection(state, text) {
  find("connection").dataset.state = state;
  find("connection").textContent = text;
}

function connect() {
  const source = new EventSource("/inbox/events");
  source.addEventListener("open", () => showConnection("live", "Live"));
  source.addEventListener("error", () => {
    showConnection("waiting", "Reconnecting");
    if (source.readyState === EventSource.CLOSED) setTimeout(connect, 2000);
  });
  for (const [name, listen] of Object.entries(listeners)) source.addEventListener(name, (event) => listen(JSON.parse(event.data)));
}

async function act(path, query = {}) {
  let isDone = false;
  try {
    isDone = (await fetch(`${path}?${new URLSearchParams(query)}`, { method: "POST" })).ok;
  } catch {
    // No answer at all: the simulator may have been stopped.
  }

  find("failure").hidden = isDone;
  find("failure").textContent = isDone ? "" : "That did not work. See that the simulator still runs, reload the page and try again.";
}

find("start").addEventListener("click", () => act("/inbox/start"));
find("end").addEventListener("click", () => act("/inbox/end", { conversation: selected }));
for (const button of find("answers").querySelectorAll("button")) {
  button.addEventListener("click", () => act("/inbox/next", { answer: button.dataset.answer }));
}

connect();
