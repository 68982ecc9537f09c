-- Requests look up and keep the answers of their own tenant in plain statements.
GRANT SELECT, INSERT ON stored_response TO hr_app;
-- contract: no released version calls them
DROP FUNCTION admit_punch(text, text, text, text, text), admit_client(text, text, text, text),
  admit_command(text, text, text, text), store_response(text, text, text, text, text);
