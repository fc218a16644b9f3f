// The person side of the playground, over HTTP. Every answer is JSON; a refusal throws its sentence.

const HERE = "/playground";

async function call(method, path, body) {
  const response = await fetch(HERE + path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

export const news = (after, wait) => call("GET", `/news?after=${after}&wait=${wait}`);
export const findPeople = () => call("GET", "/people");
export const addPerson = (person) => call("POST", "/people", person);
export const say = (personId, message) => call("POST", `/people/${personId}/messages`, message);
export const edit = (personId, messageId, text) =>
  call("POST", `/people/${personId}/edits`, { message_id: messageId, text });
export const tap = (personId, messageId, data) =>
  call("POST", `/people/${personId}/taps`, { message_id: messageId, data });
export const block = (personId) => call("POST", `/people/${personId}/block`, {});
export const unblock = (personId) => call("POST", `/people/${personId}/unblock`, {});
export const findClock = () => call("GET", "/clock");
export const moveClock = (step) => call("POST", "/clock", step);
export const fileAddress = (file) => `${HERE}/files/${file.file_id}`;
