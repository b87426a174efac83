// Requests to our own server, with the session's token.
export class Refusal extends Error {
  constructor(status, body) {
    super(body?.message ?? String(status));
    this.status = status;
    this.body = body;
  }
}

export async function send(url, body, options = {}) {
  const form = body instanceof URLSearchParams;
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'X-Madoguchi-Token': document.querySelector('meta[name="madoguchi-token"]').content,
      'Content-Type': form ? 'application/x-www-form-urlencoded;charset=UTF-8' : 'application/json',
      Accept: 'application/json',
    },
    body: form ? body : JSON.stringify(body),
    ...options,
  });
  const json = await response.json().catch(() => null);
  if (!response.ok) throw new Refusal(response.status, json);
  return json;
}
