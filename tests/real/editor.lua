-- Opens `p.yaml`, takes the first quick fix that is offered at its first diagnostic, and writes what it saw.
local command = vim.fn.json_decode(vim.env.SERVER)
local settings = { name = "regionai", cmd = command, root_dir = vim.fn.getcwd() }
vim.cmd("edit p.yaml")
if vim.lsp.start then
  vim.lsp.start(settings)
else
  vim.lsp.buf_attach_client(0, vim.lsp.start_client(settings))
end

local function told()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, { each.lnum + 1, each.col, each.code })
  end
  return found
end

vim.wait(30000, function() return #told() > 0 end, 20)
local before = told()
local first = vim.diagnostic.get(0)[1]
local place = { line = first.lnum, character = first.col }
local file = { uri = vim.uri_from_bufnr(0) }
local at = { textDocument = file, range = { start = place, ["end"] = place }, context = { diagnostics = {} } }
local title
for _, answer in pairs(vim.lsp.buf_request_sync(0, "textDocument/codeAction", at, 30000)) do
  title = answer.result[1].title
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, "utf-16")
end
vim.wait(30000, function() return #told() == 0 end, 20)
vim.fn.writefile({ vim.fn.json_encode({ before = before, title = title, after = #told() }) }, "seen.json")
vim.cmd("write")
vim.cmd("qa!")
