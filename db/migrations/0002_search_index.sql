-- Hand-written: drizzle-kit knows no virtual tables.
-- The words of each request (db/queries/search-words.ts) under the number search_request_document gives it. It keeps no
-- second copy of the text; a row can still be deleted, to be indexed anew.
CREATE VIRTUAL TABLE search_request USING fts5(words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');
