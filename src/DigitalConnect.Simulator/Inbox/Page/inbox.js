import { act, connect, loadPage } from "./server.js";
import { conversationOf, create, elementOf, idOf } from "./message.js";
import { prepareReply } from "./reply.js";

const PAGE = 100;
const MOST_MESSAGES = 500;
const TAB = "Inbox · Digital Connect simulator";

const find = (id) => document.getElementById(id);
const conversations = new Map();
let command = "";
let selected = null;
let isCaughtUp = false;

// The messages of the selected conversation by id, oldest first; the others are asked for when they are selected.
let messages = new Map();

function plural(count, noun) {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

function conversationWith(id) {
  if (!conversations.has(id)) conversations.set(id, { id, hasEnded: false, unread: 0, messages: 0, contact: null, subject: null });
  return conversations.get(id);
}

function buttonOf(conversation) {
  const button = create("button", conversation.hasEnded ? "ended" : "", "");
  button.type = "button";
  button.dataset.id = conversation.id;
  button.title = conversation.id;
  button.setAttribute("aria-current", String(conversation.id === selected));
  button.append(create("span", conversation.contact ? "contact" : "id", conversation.contact ?? conversation.id));
  button.append(create("span", "count", plural(conversation.messages, "message") + (conversation.hasEnded ? ", ended" : "")));
  if (conversation.unread > 0) button.append(create("span", "pill unread", `${conversation.unread} new`));
  button.addEventListener("click", () => select(conversation.id));
  return button;
}

function renderConversations() {
  // The list is made anew, so whoever stood on one of its buttons is put back there.
  const focused = document.activeElement?.dataset?.id;
  find("conversations").replaceChildren(...[...conversations.values()].map((conversation) => {
    const item = document.createElement("li");
    item.append(buttonOf(conversation));
    return item;
  }));
  if (focused) find("conversations").querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();

  const unread = [...conversations.values()].reduce((sum, conversation) => sum + conversation.unread, 0);
  document.title = unread > 0 ? `(${unread}) ${TAB}` : TAB;
}

function renderHead() {
  const conversation = conversations.get(selected);
  find("thread-title").textContent = conversation?.subject ?? conversation?.contact ?? (conversation ? "Conversation" : "Inbox");
  find("thread-id").textContent = conversation?.id ?? "";
  find("thread-state").hidden = !conversation;
  find("thread-state").textContent = conversation?.hasEnded ? "Ended" : "Open";
  find("thread-state").dataset.state = conversation?.hasEnded ? "ended" : "open";
  find("end").hidden = !conversation || conversation.hasEnded;
  find("reply").hidden = !conversation || conversation.hasEnded;
  find("empty").hidden = !conversation || conversation.messages > 0;
  find("older").hidden = !conversation || messages.size >= conversation.messages || messages.size === 0;
  find("cut").hidden = find("older").hidden;
  find("cut").textContent = `Latest ${messages.size.toLocaleString("en")} of ${plural(conversation?.messages ?? 0, "message")}.`;
  find("example").textContent = conversation ? command.replace("{conversation}", conversation.id) : "";
}

function renderMessages() {
  find("messages").replaceChildren(...[...messages.values()].map(elementOf));
}

async function select(id) {
  selected = id;
  messages = new Map();
  if (conversations.has(id)) conversations.get(id).unread = 0;
  renderConversations();
  renderHead();
  renderMessages();
  if (id === null) return;

  const page = await loadPage(id);
  if (id !== selected) return;

  // What arrived while the page was on its way is newer.
  messages = new Map([...page.map((entry) => [idOf(entry), entry]), ...messages]);
  renderMessages();
  renderHead();
  if (!isNarrow()) scrollToEnd();
}

function scrollToEnd() {
  window.scrollTo({ top: document.documentElement.scrollHeight });
}

// On a phone the page opens at its head: scrolling to the newest message would hide it.
function isNarrow() {
  return matchMedia("(max-width: 64rem)").matches;
}

async function showOlder() {
  const first = [...messages.values()][0];
  const page = await loadPage(selected, first.number);
  const top = find("messages").firstElementChild;
  messages = new Map([...page.map((entry) => [idOf(entry), entry]), ...messages]);
  renderMessages();
  renderHead();
  if (page.length < PAGE) {
    find("older").hidden = true;
    find("cut").hidden = messages.size >= conversations.get(selected).messages;
    find("cut").textContent += " The simulator has forgotten the older ones.";
  }
  find(top?.id)?.scrollIntoView({ block: "start" });
}

function showArrived(entry, isNew) {
  const element = elementOf(entry);
  const earlier = find(element.id);
  if (earlier) {
    earlier.replaceWith(element);
    return;
  }

  const isAtEnd = window.innerHeight + window.scrollY >= document.body.scrollHeight - 80;
  element.classList.toggle("new", isNew);
  find("messages").append(element);
  while (messages.size > MOST_MESSAGES) {
    messages.delete(messages.keys().next().value);
    find("messages").firstElementChild.remove();
  }

  if (isAtEnd && isNew) scrollToEnd();
}

function announce(entry, isNew) {
  if (entry.sent) return;
  const text = entry.received.content ?? "no text";
  find("announcer").textContent = isNew
    ? `New message: ${text}${entry.received.status === 206 ? ", some attachments failed" : ""}`
    : `A message was replayed: ${text}`;
}

const listeners = {
  welcome(address) {
    conversations.clear();
    isCaughtUp = false;
    command = address.command;
    for (const place of find("address").querySelectorAll("[data-name]")) {
      place.textContent = address[place.dataset.name] ?? "Nowhere: no webhook is set";
      place.nextElementSibling.hidden = !address[place.dataset.name];
    }
  },

  conversation(told) {
    Object.assign(conversationWith(told.id), told);
    if (isCaughtUp) {
      renderConversations();
      renderHead();
    }
  },

  arrived(entry) {
    const conversation = conversationWith(conversationOf(entry));
    const isReplay = (entry.received?.replays ?? 0) > 0;
    conversation.messages = Math.max(conversation.messages, entry.total);
    announce(entry, !isReplay);
    if (conversation.id === selected) {
      const known = messages.get(idOf(entry));

      // Two replays at the same time may be told in either order.
      if (known?.received && known.received.replays > entry.received.replays) return;
      if (known || !isReplay) {
        messages.set(idOf(entry), entry);
        showArrived(entry, !known);
      }
    } else if (!isReplay && entry.received) {
      conversation.unread++;
    }

    renderConversations();
    renderHead();
  },

  undelivered(delivery) {
    const reason = delivery.error ?? (delivery.statusCode ? `status ${delivery.statusCode}` : "a script lost it");
    find("undelivered").hidden = false;
    find("undelivered").textContent = `The middleware did not take ${delivery.eventType}: ${reason}, after ${plural(delivery.attempts, "attempt")}.`;
  },

  // The last event of a snapshot: from here on, everything is news.
  waiting(responses) {
    find("waiting").replaceChildren(...responses.map((response) => create("li", "", response)));
    find("nothing-waiting").hidden = responses.length > 0;
    if (isCaughtUp) return;
    isCaughtUp = true;
    const all = [...conversations.values()];
    const latest = all.findLast((conversation) => conversation.messages > 0 || conversation.contact) ?? all[0];
    select(conversations.has(selected) ? selected : latest?.id ?? null);
  },
};

async function copy(button) {
  const source = find(button.dataset.copy) ?? button.previousElementSibling;
  await navigator.clipboard.writeText(source.textContent);
  button.textContent = "Copied";
  setTimeout(() => { button.textContent = "Copy"; }, 1500);
}

find("start").addEventListener("click", () => act("/inbox/start"));
find("end").addEventListener("click", () => act("/inbox/end", { conversation: selected }));
find("older").addEventListener("click", showOlder);
for (const button of document.querySelectorAll("button.copy")) button.addEventListener("click", () => copy(button));
for (const button of find("responses").querySelectorAll("button")) {
  button.addEventListener("click", () => act("/inbox/next", { response: button.dataset.response }));
}

prepareReply(() => selected);
connect(listeners);
