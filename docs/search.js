// The search of MkDocs has no stemmer for Korean: a Korean word is looked for by its beginning, so that 국비 finds 국비는 and 국비로.
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (message, ...rest) {
  const query = message.query;
  const asked = query ? { ...message, query: query.replaceAll("·", " ").replace(/[가-힣]+(?=\s|$)/g, "$&*") } : message;
  return post.call(this, asked, ...rest);
};
