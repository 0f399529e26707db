/* sql/newsextract.sql: the install script, copied to newsextract--VERSION.sql */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION newsextract" to load this file. \quit

--
-- The type news_event
--

--
-- Rows: one function a question
--

--
-- Columns: one value a document
--
