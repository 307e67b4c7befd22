// Makes the elements of messages. What people wrote reaches the page through textContent only, never as HTML.
const PICTURES = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];
const TIME = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

export function create(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

export const idOf = (entry) => (entry.received ?? entry.sent).messageId;
export const conversationOf = (entry) => (entry.received ?? entry.sent).conversationId;
export const textOf = (entry) => (entry.sent ? entry.sent.text : entry.received.content);

function attachmentOf(attachment, failed) {
  const item = create("li", failed ? "failed" : "", "");
  const address = `/inbox/attachments/${encodeURIComponent(attachment.id ?? "")}`;
  const name = attachment.name ?? attachment.id ?? "unnamed";

  // A file that was not uploaded here, or has no name to be found by, is told by its name only.
  if (!failed && PICTURES.includes(attachment.type?.toLowerCase())) {
    const picture = create("img", "", "");
    picture.alt = name;
    picture.loading = "lazy";
    picture.addEventListener("error", () => picture.remove());
    picture.src = address;
    item.append(picture);
  }

  item.append(create("span", "name", name));
  item.append(create("span", "detail", ` ${attachment.type ?? ""} · ${attachment.size ?? "?"} bytes · ${attachment.id ?? ""} `));
  if (failed) item.append(create("span", "outcome", "✕ failed"));
  return item;
}

function showTime(time, createdAt) {
  time.dateTime = createdAt;
  time.title = createdAt;
  time.textContent = TIME.format(new Date(createdAt));
}

function showReceived(element, part, message) {
  const isPartial = message.status === 206;
  element.classList.toggle("partial", isPartial);
  part("reason").textContent = message.partialFailReason ?? "";
  part("reason").hidden = !message.partialFailReason;
  part("status").textContent = isPartial ? "206 partial" : `${message.status} created`;
  part("status").dataset.state = isPartial ? "partial" : "created";
  part("replays").textContent = `replayed ${message.replays}×`;
  part("replays").hidden = message.replays === 0;
  part("key").textContent = message.idempotencyKey ? `key ${message.idempotencyKey}` : "no idempotency key";
}

function showSent(element, part) {
  element.classList.add("sent");
  part("author").textContent = "Agent";
  for (const name of ["reason", "status", "replays", "key"]) part(name).remove();
}

export function elementOf(entry) {
  const element = document.getElementById("message-template").content.firstElementChild.cloneNode(true);
  const part = (name) => element.querySelector(`.${name}`);
  const message = entry.received ?? entry.sent;
  const text = textOf(entry);
  const attachments = message.attachments ?? [];
  const failed = new Set(message.failedAttachments ?? []);

  element.id = `message-${message.messageId}`;
  part("content").textContent = text || (attachments.length > 0 ? "No text" : "Nothing: no text, no attachment");
  part("content").classList.toggle("none", !text);
  part("attachments").replaceChildren(...attachments.map((one) => attachmentOf(one, failed.has(one.id))));
  part("attachments").hidden = attachments.length === 0;
  showTime(element.querySelector("time"), message.createdAt);
  if (entry.sent) showSent(element, part);
  else showReceived(element, part, message);
  return element;
}
