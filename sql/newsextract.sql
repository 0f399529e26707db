/* sql/newsextract.sql: the install script, copied to newsextract--VERSION.sql */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION newsextract" to load this file. \quit

--
-- The type news_event
--
-- Its functions are IMMUTABLE, STRICT and PARALLEL SAFE, but for the
-- constructor, whose arguments may be NULL.
--

CREATE TYPE news_event;
COMMENT ON TYPE news_event IS
    'what an official does, says or undergoes: a JSON object with code or predicate, actor, office, target, content, programmes, place, planned, period, span';

CREATE FUNCTION news_event_in(cstring) RETURNS news_event
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_in(cstring) IS 'I/O';

CREATE FUNCTION news_event_out(news_event) RETURNS cstring
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_out(news_event) IS 'I/O';

CREATE FUNCTION news_event_recv(internal) RETURNS news_event
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_recv(internal) IS 'I/O';

CREATE FUNCTION news_event_send(news_event) RETURNS bytea
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_send(news_event) IS 'I/O';

CREATE TYPE news_event (
    INPUT = news_event_in,
    OUTPUT = news_event_out,
    RECEIVE = news_event_recv,
    SEND = news_event_send,
    INTERNALLENGTH = VARIABLE,
    ALIGNMENT = int4,
    STORAGE = extended
);

-- Making one, and looking into it

CREATE FUNCTION make_news_event(
    code text DEFAULT NULL,
    predicate text DEFAULT NULL,
    actor text DEFAULT NULL,
    office text DEFAULT NULL,
    target text DEFAULT NULL,
    content text DEFAULT NULL,
    programmes text[] DEFAULT NULL,
    place text DEFAULT NULL,
    planned boolean DEFAULT NULL,
    period daterange DEFAULT NULL,
    span int4range DEFAULT NULL
) RETURNS news_event
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION make_news_event(text, text, text, text, text, text, text[], text, boolean, daterange, int4range) IS
    'event of the given fields; NULL leaves one out, code or predicate is required';

CREATE FUNCTION event_code(news_event) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_code(news_event) IS
    'what happened, as a code such as REQUEST';

CREATE FUNCTION event_predicate(news_event) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_predicate(news_event) IS
    'the trigger word as written';

CREATE FUNCTION event_actor(news_event) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_actor(news_event) IS
    'the name of the official who does it';

CREATE FUNCTION event_office(news_event) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_office(news_event) IS
    'the main office of the actor';

CREATE FUNCTION event_target(news_event) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_target(news_event) IS
    'to whom: the name of an official, else an organisation or a place';

CREATE FUNCTION event_content(news_event) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_content(news_event) IS
    'what is said, asked or done';

CREATE FUNCTION event_programmes(news_event) RETURNS text[]
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_programmes(news_event) IS
    'names of the programmes it is about, sorted by bytes, distinct';

CREATE FUNCTION event_place(news_event) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_place(news_event) IS
    'where';

CREATE FUNCTION event_planned(news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_planned(news_event) IS
    'true for an event that is announced, not yet done';

CREATE FUNCTION event_period(news_event) RETURNS daterange
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_period(news_event) IS
    'the days on which it happens';

CREATE FUNCTION event_span(news_event) RETURNS int4range
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_span(news_event) IS
    'place of the predicate in the text, in characters from 1';

-- Casts: a function to json makes to_jsonb, jsonb_agg and row_to_json give an
-- object

CREATE FUNCTION news_event_to_json(news_event) RETURNS json
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_to_json(news_event) IS
    'implementation of the cast from news_event to json';

CREATE FUNCTION news_event_to_jsonb(news_event) RETURNS jsonb
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_to_jsonb(news_event) IS
    'implementation of the cast from news_event to jsonb';

CREATE FUNCTION jsonb_to_news_event(jsonb) RETURNS news_event
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jsonb_to_news_event(jsonb) IS
    'implementation of the cast from jsonb to news_event';

CREATE CAST (news_event AS json)
    WITH FUNCTION news_event_to_json(news_event) AS ASSIGNMENT;
COMMENT ON CAST (news_event AS json) IS 'the event as a JSON object';

CREATE CAST (news_event AS jsonb)
    WITH FUNCTION news_event_to_jsonb(news_event) AS ASSIGNMENT;
COMMENT ON CAST (news_event AS jsonb) IS 'the event as a JSON object';

CREATE CAST (jsonb AS news_event)
    WITH FUNCTION jsonb_to_news_event(jsonb);
COMMENT ON CAST (jsonb AS news_event) IS 'the event of a JSON object';

-- Equality and order: by period, code, actor, office, target, predicate,
-- content, programmes, place, planned, span; an absent value last, texts and
-- codes by the bytes

CREATE FUNCTION news_event_eq(news_event, news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_eq(news_event, news_event) IS
    'implementation of = operator';

CREATE FUNCTION news_event_ne(news_event, news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_ne(news_event, news_event) IS
    'implementation of <> operator';

CREATE FUNCTION news_event_lt(news_event, news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_lt(news_event, news_event) IS
    'implementation of < operator';

CREATE FUNCTION news_event_le(news_event, news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_le(news_event, news_event) IS
    'implementation of <= operator';

CREATE FUNCTION news_event_gt(news_event, news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_gt(news_event, news_event) IS
    'implementation of > operator';

CREATE FUNCTION news_event_ge(news_event, news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_ge(news_event, news_event) IS
    'implementation of >= operator';

CREATE FUNCTION news_event_cmp(news_event, news_event) RETURNS integer
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_cmp(news_event, news_event) IS
    'less than, equal to or greater than zero';

CREATE FUNCTION news_event_hash(news_event) RETURNS integer
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_hash(news_event) IS 'hash';

CREATE FUNCTION news_event_hash_extended(news_event, bigint) RETURNS bigint
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_hash_extended(news_event, bigint) IS 'hash';

CREATE OPERATOR = (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_eq,
    COMMUTATOR = =,
    NEGATOR = <>,
    RESTRICT = eqsel,
    JOIN = eqjoinsel,
    HASHES,
    MERGES
);
COMMENT ON OPERATOR = (news_event, news_event) IS 'equal';

CREATE OPERATOR <> (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_ne,
    COMMUTATOR = <>,
    NEGATOR = =,
    RESTRICT = neqsel,
    JOIN = neqjoinsel
);
COMMENT ON OPERATOR <> (news_event, news_event) IS 'not equal';

CREATE OPERATOR < (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_lt,
    COMMUTATOR = >,
    NEGATOR = >=,
    RESTRICT = scalarltsel,
    JOIN = scalarltjoinsel
);
COMMENT ON OPERATOR < (news_event, news_event) IS 'less than';

CREATE OPERATOR <= (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_le,
    COMMUTATOR = >=,
    NEGATOR = >,
    RESTRICT = scalarlesel,
    JOIN = scalarlejoinsel
);
COMMENT ON OPERATOR <= (news_event, news_event) IS 'less than or equal';

CREATE OPERATOR > (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_gt,
    COMMUTATOR = <,
    NEGATOR = <=,
    RESTRICT = scalargtsel,
    JOIN = scalargtjoinsel
);
COMMENT ON OPERATOR > (news_event, news_event) IS 'greater than';

CREATE OPERATOR >= (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_ge,
    COMMUTATOR = <=,
    NEGATOR = <,
    RESTRICT = scalargesel,
    JOIN = scalargejoinsel
);
COMMENT ON OPERATOR >= (news_event, news_event) IS 'greater than or equal';

-- Equal events have equal bytes, so a btree may drop duplicates

CREATE OPERATOR FAMILY news_event_btree_ops USING btree;
COMMENT ON OPERATOR FAMILY news_event_btree_ops USING btree IS
    'order of news_event';
CREATE OPERATOR CLASS news_event_btree_ops
    DEFAULT FOR TYPE news_event USING btree
    FAMILY news_event_btree_ops AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 news_event_cmp(news_event, news_event),
    FUNCTION 4 pg_catalog.btequalimage(oid);
COMMENT ON OPERATOR CLASS news_event_btree_ops USING btree IS
    'order of news_event';

CREATE OPERATOR FAMILY news_event_hash_ops USING hash;
COMMENT ON OPERATOR FAMILY news_event_hash_ops USING hash IS
    'equality of news_event';
CREATE OPERATOR CLASS news_event_hash_ops
    DEFAULT FOR TYPE news_event USING hash
    FAMILY news_event_hash_ops AS
    OPERATOR 1 =,
    FUNCTION 1 news_event_hash(news_event),
    FUNCTION 2 news_event_hash_extended(news_event, bigint);
COMMENT ON OPERATOR CLASS news_event_hash_ops USING hash IS
    'equality of news_event';

-- Containment and overlap: @> and <@ take an event as a pattern, && takes
-- days.
--
-- Days are of a domain over daterange, for the sake of others: an operator
-- "daterange && news_event" would be a better match for daterange && 'literal'
-- than PostgreSQL's own, and the literal then be read as an event.  A
-- daterange is taken wherever the domain is asked for.

CREATE DOMAIN event_days AS daterange;
COMMENT ON DOMAIN event_days IS
    'daterange, as the operators && of news_event take it';

CREATE FUNCTION news_event_contains(news_event, news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 10;
COMMENT ON FUNCTION news_event_contains(news_event, news_event) IS
    'implementation of @> operator';

CREATE FUNCTION news_event_contained(news_event, news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 10;
COMMENT ON FUNCTION news_event_contained(news_event, news_event) IS
    'implementation of <@ operator';

CREATE FUNCTION news_events_contain(news_event[], news_event) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 100;
COMMENT ON FUNCTION news_events_contain(news_event[], news_event) IS
    'implementation of @> operator';

CREATE FUNCTION news_events_contained(news_event, news_event[]) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 100;
COMMENT ON FUNCTION news_events_contained(news_event, news_event[]) IS
    'implementation of <@ operator';

-- Inlined into a query, so that an index on event_period(e) serves it
CREATE FUNCTION news_event_overlaps(news_event, event_days) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN event_period($1) OPERATOR(pg_catalog.&&) $2;
COMMENT ON FUNCTION news_event_overlaps(news_event, event_days) IS
    'implementation of && operator';

CREATE FUNCTION news_event_overlapped(event_days, news_event) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN event_period($2) OPERATOR(pg_catalog.&&) $1;
COMMENT ON FUNCTION news_event_overlapped(event_days, news_event) IS
    'implementation of && operator';

CREATE FUNCTION news_events_overlap(news_event[], event_days) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 100;
COMMENT ON FUNCTION news_events_overlap(news_event[], event_days) IS
    'implementation of && operator';

CREATE FUNCTION news_events_overlapped(event_days, news_event[]) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 100;
COMMENT ON FUNCTION news_events_overlapped(event_days, news_event[]) IS
    'implementation of && operator';

CREATE OPERATOR @> (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_contains,
    COMMUTATOR = <@,
    RESTRICT = matchingsel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR @> (news_event, news_event) IS
    'has all that the pattern has';

CREATE OPERATOR <@ (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_contained,
    COMMUTATOR = @>,
    RESTRICT = matchingsel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR <@ (news_event, news_event) IS
    'is a pattern that the event has';

CREATE OPERATOR @> (
    LEFTARG = news_event[],
    RIGHTARG = news_event,
    FUNCTION = news_events_contain,
    COMMUTATOR = <@,
    RESTRICT = matchingsel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR @> (news_event[], news_event) IS
    'has an event that has all that the pattern has';

CREATE OPERATOR <@ (
    LEFTARG = news_event,
    RIGHTARG = news_event[],
    FUNCTION = news_events_contained,
    COMMUTATOR = @>,
    RESTRICT = matchingsel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR <@ (news_event, news_event[]) IS
    'is a pattern that one of the events has';

CREATE OPERATOR && (
    LEFTARG = news_event,
    RIGHTARG = event_days,
    FUNCTION = news_event_overlaps,
    COMMUTATOR = &&,
    RESTRICT = matchingsel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR && (news_event, event_days) IS
    'happens on some of the days';

CREATE OPERATOR && (
    LEFTARG = event_days,
    RIGHTARG = news_event,
    FUNCTION = news_event_overlapped,
    COMMUTATOR = &&,
    RESTRICT = matchingsel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR && (event_days, news_event) IS
    'are days on which it happens';

CREATE OPERATOR && (
    LEFTARG = news_event[],
    RIGHTARG = event_days,
    FUNCTION = news_events_overlap,
    COMMUTATOR = &&,
    RESTRICT = matchingsel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR && (news_event[], event_days) IS
    'has an event that happens on some of the days';

CREATE OPERATOR && (
    LEFTARG = event_days,
    RIGHTARG = news_event[],
    FUNCTION = news_events_overlapped,
    COMMUTATOR = &&,
    RESTRICT = matchingsel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR && (event_days, news_event[]) IS
    'are days on which one of the events happens';

-- Indexes for @>.  A GIN index on news_event[] takes the second by default,
-- not PostgreSQL's array_ops, as it is for that very type.

CREATE FUNCTION news_event_gin_extract_value(news_event, internal, internal)
    RETURNS internal
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_gin_extract_value(news_event, internal, internal) IS
    'GIN support';

CREATE FUNCTION news_event_gin_extract_query(news_event, internal, smallint, internal, internal, internal, internal)
    RETURNS internal
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_gin_extract_query(news_event, internal, smallint, internal, internal, internal, internal) IS
    'GIN support';

CREATE FUNCTION news_event_array_gin_extract_value(news_event[], internal, internal)
    RETURNS internal
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_array_gin_extract_value(news_event[], internal, internal) IS
    'GIN support';

CREATE FUNCTION news_event_array_gin_extract_query(news_event[], internal, smallint, internal, internal, internal, internal)
    RETURNS internal
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_array_gin_extract_query(news_event[], internal, smallint, internal, internal, internal, internal) IS
    'GIN support';

CREATE FUNCTION news_event_gin_triconsistent(internal, smallint, anyelement, integer, internal, internal, internal)
    RETURNS "char"
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_gin_triconsistent(internal, smallint, anyelement, integer, internal, internal, internal) IS
    'GIN support';

CREATE OPERATOR FAMILY news_event_ops USING gin;
COMMENT ON OPERATOR FAMILY news_event_ops USING gin IS
    'containment of news_event';
CREATE OPERATOR CLASS news_event_ops
    DEFAULT FOR TYPE news_event USING gin
    FAMILY news_event_ops AS
    OPERATOR 1 @> (news_event, news_event),
    FUNCTION 2 news_event_gin_extract_value(news_event, internal, internal),
    FUNCTION 3 news_event_gin_extract_query(news_event, internal, smallint, internal, internal, internal, internal),
    FUNCTION 6 news_event_gin_triconsistent(internal, smallint, anyelement, integer, internal, internal, internal),
    STORAGE bigint;
COMMENT ON OPERATOR CLASS news_event_ops USING gin IS
    'containment of news_event';

CREATE OPERATOR FAMILY news_event_array_ops USING gin;
COMMENT ON OPERATOR FAMILY news_event_array_ops USING gin IS
    'containment of an event in news_event[]';
CREATE OPERATOR CLASS news_event_array_ops
    DEFAULT FOR TYPE news_event[] USING gin
    FAMILY news_event_array_ops AS
    OPERATOR 1 @> (news_event[], news_event),
    FUNCTION 2 news_event_array_gin_extract_value(news_event[], internal, internal),
    FUNCTION 3 news_event_array_gin_extract_query(news_event[], internal, smallint, internal, internal, internal, internal),
    FUNCTION 6 news_event_gin_triconsistent(internal, smallint, anyelement, integer, internal, internal, internal),
    STORAGE bigint;
COMMENT ON OPERATOR CLASS news_event_array_ops USING gin IS
    'containment of an event in news_event[]';

-- The same event elsewhere

CREATE FUNCTION event_cameo(news_event) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_cameo(news_event) IS
    'root code of CAMEO, 01 to 20';

CREATE FUNCTION event_plover(news_event) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION event_plover(news_event) IS
    'event type of PLOVER, such as CONSULT';

CREATE FUNCTION event_key(news_event) RETURNS bigint
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 10;
COMMENT ON FUNCTION event_key(news_event) IS
    'key that the same event has in two articles: of code, actor, target, first day and programmes';

--
-- Rows: one function a question
--
-- STABLE, as the site's lexicon may change between two statements.  COST is
-- that of an article: to read one takes some thousand times an operator.
--

CREATE FUNCTION newsextract_version() RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION newsextract_version() IS
    'version of newsextract and hash of its lexicon: stored results that carry another are stale';

-- An error where the database's encoding is not UTF8
SELECT newsextract_version();

CREATE FUNCTION extract_officials(
    document text,
    OUT name text,
    OUT office text,
    OUT organisation text,
    OUT rank text,
    OUT tenure text,
    OUT offices text[],
    OUT mentions int4range[]
) RETURNS SETOF record
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE
    COST 5000 ROWS 5;
COMMENT ON FUNCTION extract_officials(text) IS
    'officials named in a document, with their offices and the places of their names';

CREATE FUNCTION extract_dates(
    document text,
    published date DEFAULT NULL,
    OUT mention text,
    OUT kind text,
    OUT value text,
    OUT modifier text,
    OUT period daterange,
    OUT span int4range
) RETURNS SETOF record
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE CALLED ON NULL INPUT PARALLEL SAFE
    COST 5000 ROWS 10;
COMMENT ON FUNCTION extract_dates(text, date) IS
    'dates, times, durations and sets of a document in text order, resolved against its day of publication';

CREATE FUNCTION extract_programmes(
    document text,
    published date DEFAULT NULL,
    OUT name text,
    OUT kind text,
    OUT number text,
    OUT title text,
    OUT issuer text,
    OUT issued date,
    OUT period daterange,
    OUT mentions int4range[]
) RETURNS SETOF record
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE CALLED ON NULL INPUT PARALLEL SAFE
    COST 5000 ROWS 3;
COMMENT ON FUNCTION extract_programmes(text, date) IS
    'programmes, laws and other documents of policy that a document refers to';

CREATE FUNCTION extract_events(
    document text,
    published date DEFAULT NULL
) RETURNS SETOF news_event
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE CALLED ON NULL INPUT PARALLEL SAFE
    COST 5000 ROWS 10;
COMMENT ON FUNCTION extract_events(text, date) IS
    'what officials do, say or undergo in a document, in text order';

CREATE FUNCTION extract_mentions(
    document text,
    published date DEFAULT NULL,
    OUT kind text,
    OUT form text,
    OUT entity text,
    OUT mention text,
    OUT span int4range
) RETURNS SETOF record
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE CALLED ON NULL INPUT PARALLEL SAFE
    COST 5000 ROWS 40;
COMMENT ON FUNCTION extract_mentions(text, date) IS
    'every place of a document that names an official, office, rank, date, programme or event, in text order';

CREATE FUNCTION extract_debug(
    document text,
    OUT token text,
    OUT span int4range,
    OUT class text,
    OUT phrases text[],
    OUT candidate text,
    OUT candidate_span int4range,
    OUT entity text,
    OUT why text
) RETURNS SETOF record
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE
    COST 20000 ROWS 800;
COMMENT ON FUNCTION extract_debug(text) IS
    'what the engine saw in a document, token by token, and why it took or refused a person';

--
-- Columns: one value a document
--
-- IMMUTABLE, as they know the built-in lexicon only.
--

CREATE FUNCTION news_officials(document text) RETURNS text[]
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 5000;
COMMENT ON FUNCTION news_officials(text) IS
    'names of the officials of a document, each once';

CREATE FUNCTION news_programmes(document text) RETURNS text[]
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 5000;
COMMENT ON FUNCTION news_programmes(text) IS
    'names of the programmes of a document, each once';

CREATE FUNCTION news_dates(document text, published date DEFAULT NULL)
    RETURNS datemultirange
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE
    COST 5000;
COMMENT ON FUNCTION news_dates(text, date) IS
    'the days that a document speaks of: its resolved periods of at most 31 days';

CREATE FUNCTION news_events(document text, published date DEFAULT NULL)
    RETURNS news_event[]
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE
    COST 5000;
COMMENT ON FUNCTION news_events(text, date) IS
    'the events of a document in text order';

CREATE FUNCTION news_analysis(document text, published date DEFAULT NULL)
    RETURNS jsonb
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE
    COST 5000;
COMMENT ON FUNCTION news_analysis(text, date) IS
    'officials, dates, programmes and events of a document, the objects as the rows of extract_officials and so on';

--
-- The site's lexicon
--
-- Its rows belong to the site, so pg_dump dumps them.  Who created the
-- extension and who owns the database can edit them, whoever may read the
-- database can see them.
--

CREATE TABLE newsextract_lexicon (
    kind text NOT NULL,
    phrase text NOT NULL,
    canonical text,
    code text,
    valid daterange CHECK (NOT isempty(valid))
);
COMMENT ON TABLE newsextract_lexicon IS
    'the site''s own entries of the lexicon, beside those built in; a change counts in every session from its next statement';
COMMENT ON COLUMN newsextract_lexicon.kind IS
    'what the phrase is: person, office, organisation, place, document_kind, programme, predicate, stop and others that newsextract_lexicon_builtin() lists';
COMMENT ON COLUMN newsextract_lexicon.phrase IS
    'one line of at most 16 words; a word with a capital matches only words with one, other words any';
COMMENT ON COLUMN newsextract_lexicon.canonical IS
    'its full form, such as a person''s longest name or what an alias stands for; NULL: the phrase itself';
COMMENT ON COLUMN newsextract_lexicon.code IS
    'what distinguishes it within its kind, words with blanks between, such as the code of a predicate''s event';
COMMENT ON COLUMN newsextract_lexicon.valid IS
    'days of publication for which an alias of a programme counts; NULL: all';

CREATE UNIQUE INDEX newsextract_lexicon_entry ON newsextract_lexicon
    (kind COLLATE "C", phrase COLLATE "C", canonical COLLATE "C", code COLLATE "C", valid)
    NULLS NOT DISTINCT;
COMMENT ON INDEX newsextract_lexicon_entry IS
    'an entry is there once, so INSERT ... ON CONFLICT DO NOTHING can be repeated';

CREATE FUNCTION newsextract_lexicon_check() RETURNS trigger
    AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION newsextract_lexicon_check() IS
    'trigger of newsextract_lexicon: refuses what is no entry';

CREATE FUNCTION newsextract_lexicon_changed() RETURNS trigger
    AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION newsextract_lexicon_changed() IS
    'trigger of newsextract_lexicon: lets every session read it anew';

CREATE TRIGGER newsextract_lexicon_check
    BEFORE INSERT OR UPDATE OR DELETE ON newsextract_lexicon
    FOR EACH ROW EXECUTE FUNCTION newsextract_lexicon_check();
COMMENT ON TRIGGER newsextract_lexicon_check ON newsextract_lexicon IS
    'refuses what is no entry';

CREATE TRIGGER newsextract_lexicon_changed
    AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON newsextract_lexicon
    FOR EACH STATEMENT EXECUTE FUNCTION newsextract_lexicon_changed();
COMMENT ON TRIGGER newsextract_lexicon_changed ON newsextract_lexicon IS
    'lets every session read the table anew';

-- also where rows arrive by replication
ALTER TABLE newsextract_lexicon
    ENABLE ALWAYS TRIGGER newsextract_lexicon_check,
    ENABLE ALWAYS TRIGGER newsextract_lexicon_changed;

GRANT SELECT ON newsextract_lexicon TO PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON newsextract_lexicon
    TO pg_database_owner, @extowner@ WITH GRANT OPTION;

SELECT pg_catalog.pg_extension_config_dump('newsextract_lexicon', '');

CREATE FUNCTION newsextract_lexicon_builtin(
    OUT kind text,
    OUT phrase text,
    OUT canonical text,
    OUT code text,
    OUT valid daterange
) RETURNS SETOF record
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 5000 ROWS 15000;
COMMENT ON FUNCTION newsextract_lexicon_builtin() IS
    'the entries of the lexicon that is built in, columns as in table newsextract_lexicon';

--
-- Columns that a trigger fills
--

CREATE FUNCTION newsextract_trigger() RETURNS trigger
    AS 'MODULE_PATHNAME' LANGUAGE C;
COMMENT ON FUNCTION newsextract_trigger() IS
    'fills columns from a document: BEFORE INSERT OR UPDATE, FOR EACH ROW, arguments ''document=body'', ''published=...'', ''officials=...'', ''programmes=...'', ''dates=...'', ''events=...'', ''analysis=...'', ''version=...''';

--
-- Things to look at
--

CREATE FUNCTION highlight_mentions(
    document text,
    published date DEFAULT NULL,
    format text DEFAULT 'html'
) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE CALLED ON NULL INPUT PARALLEL SAFE
    COST 5000;
COMMENT ON FUNCTION highlight_mentions(text, date, text) IS
    'a document with its mentions marked, escaped, in format html, ansi or markdown';
