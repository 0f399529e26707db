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

CREATE FUNCTION news_event_typanalyze(internal) RETURNS boolean
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_typanalyze(internal) IS
    'ANALYZE of news_event: counts codes, names and programmes, too';

CREATE TYPE news_event (
    INPUT = news_event_in,
    OUTPUT = news_event_out,
    RECEIVE = news_event_recv,
    SEND = news_event_send,
    ANALYZE = news_event_typanalyze,
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
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 50;
COMMENT ON FUNCTION news_event_to_json(news_event) IS
    'implementation of the cast from news_event to json';

CREATE FUNCTION news_event_to_jsonb(news_event) RETURNS jsonb
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 50;
COMMENT ON FUNCTION news_event_to_jsonb(news_event) IS
    'implementation of the cast from news_event to jsonb';

CREATE FUNCTION jsonb_to_news_event(jsonb) RETURNS news_event
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE
    COST 50;
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

CREATE FUNCTION news_event_contains_sel(internal, oid, internal, integer)
    RETURNS double precision
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_contains_sel(internal, oid, internal, integer) IS
    'restriction selectivity of @> of events and of arrays of them';

CREATE FUNCTION news_event_contained_sel(internal, oid, internal, integer)
    RETURNS double precision
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_contained_sel(internal, oid, internal, integer) IS
    'restriction selectivity of <@ of events and of arrays of them';

CREATE OPERATOR @> (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_contains,
    COMMUTATOR = <@,
    RESTRICT = news_event_contains_sel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR @> (news_event, news_event) IS
    'has all that the pattern has';

CREATE OPERATOR <@ (
    LEFTARG = news_event,
    RIGHTARG = news_event,
    FUNCTION = news_event_contained,
    COMMUTATOR = @>,
    RESTRICT = news_event_contained_sel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR <@ (news_event, news_event) IS
    'is a pattern that the event has';

CREATE OPERATOR @> (
    LEFTARG = news_event[],
    RIGHTARG = news_event,
    FUNCTION = news_events_contain,
    COMMUTATOR = <@,
    RESTRICT = news_event_contains_sel,
    JOIN = matchingjoinsel
);
COMMENT ON OPERATOR @> (news_event[], news_event) IS
    'has an event that has all that the pattern has';

CREATE OPERATOR <@ (
    LEFTARG = news_event,
    RIGHTARG = news_event[],
    FUNCTION = news_events_contained,
    COMMUTATOR = @>,
    RESTRICT = news_event_contained_sel,
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

CREATE FUNCTION news_event_gin_compare_partial(bytea, bytea, smallint, internal)
    RETURNS integer
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION news_event_gin_compare_partial(bytea, bytea, smallint, internal) IS
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
    FUNCTION 5 news_event_gin_compare_partial(bytea, bytea, smallint, internal),
    FUNCTION 6 news_event_gin_triconsistent(internal, smallint, anyelement, integer, internal, internal, internal),
    STORAGE bytea;
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
    FUNCTION 5 news_event_gin_compare_partial(bytea, bytea, smallint, internal),
    FUNCTION 6 news_event_gin_triconsistent(internal, smallint, anyelement, integer, internal, internal, internal),
    STORAGE bytea;
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
    COST 20;
COMMENT ON FUNCTION event_key(news_event) IS
    'key that the same event has in two articles: of code, actor, target, first day and programmes';

--
-- Rows: one function a question
--
-- STABLE, as the site's lexicon may change between two statements.  COST is
-- that of an article: to read one takes some thousand times an operator.  ROWS
-- are what two thousand articles had on average; no support function knows
-- better, as neither statistics nor a column tell how long a text out of line
-- is.
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
    COST 5000 ROWS 2;
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
    COST 5000 ROWS 8;
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
    COST 5000 ROWS 1;
COMMENT ON FUNCTION extract_programmes(text, date) IS
    'programmes, laws and other documents of policy that a document refers to';

CREATE FUNCTION extract_events(
    document text,
    published date DEFAULT NULL
) RETURNS SETOF news_event
    AS 'MODULE_PATHNAME' LANGUAGE C STABLE CALLED ON NULL INPUT PARALLEL SAFE
    COST 5000 ROWS 4;
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
    COST 5000 ROWS 22;
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
    COST 20000 ROWS 700;
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
COMMENT ON CONSTRAINT newsextract_lexicon_valid_check ON newsextract_lexicon IS
    'an entry that never counts is none';

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
    COST 500000 ROWS 15500;
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

--
-- Side tables
--
-- What is attached is read from the catalogs alone, so dumps, renamings and
-- DROP keep it right: trigger "newsextract" of the target has the columns as
-- arguments, foreign keys newsextract_officials, ..., newsextract_status lead
-- from the side tables to the target.
--

CREATE FUNCTION newsextract_cut_name(prefix text, suffix text) RETURNS name
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    cut text := prefix;
BEGIN
    IF octet_length(prefix || suffix) <= 63 THEN
        RETURN prefix || suffix;
    END IF;
    -- the hash keeps names apart that are cut to the same beginning
    WHILE octet_length(cut || suffix) > 63 - 9 LOOP
        cut := left(cut, -1);
    END LOOP;
    RETURN cut || '_' || left(md5(prefix), 8) || suffix;
END
$$;
COMMENT ON FUNCTION newsextract_cut_name(text, text) IS
    'prefix and suffix as a name of at most 63 bytes; a hash replaces what is cut off';

CREATE FUNCTION newsextract_attached(
    target regclass,
    OUT document name,
    OUT published name,
    OUT trigger_function regprocedure
) RETURNS record
    LANGUAGE plpgsql STABLE STRICT
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    args text[];
BEGIN
    SELECT string_to_array(encode(t.tgargs, 'escape'), '\000'), t.tgfoid
    INTO args, trigger_function
    FROM pg_trigger t
    WHERE t.tgrelid = target AND t.tgname = 'newsextract' AND t.tgparentid = 0
      AND t.tgnargs = 2;
    document := convert_from(decode(args[1], 'escape'), 'UTF8');
    published := nullif(convert_from(decode(args[2], 'escape'), 'UTF8'), '');
END
$$;
COMMENT ON FUNCTION newsextract_attached(regclass) IS
    'columns that newsextract_attach was called with and its trigger function; NULL where the table is not attached';

CREATE FUNCTION newsextract_side_table(target regclass, side text) RETURNS regclass
    LANGUAGE plpgsql STABLE STRICT
    SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (SELECT c.conrelid::regclass FROM pg_constraint c
            WHERE c.confrelid = target AND c.contype = 'f' AND c.conparentid = 0
              AND c.conname = 'newsextract_' || side);
END
$$;
COMMENT ON FUNCTION newsextract_side_table(regclass, text) IS
    'side table officials, dates, programmes, events or status of a table; NULL without one';

CREATE FUNCTION newsextract_side_columns(
    OUT side text,
    OUT name text,
    OUT type text,
    OUT comment text
) RETURNS SETOF record
    LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 24
AS $$
    VALUES
    ('status', 'version', 'text', 'newsextract_version() at that time: where it is another one now, the document is stale'),
    ('status', 'extracted_at', 'timestamptz NOT NULL', 'when the document was read'),
    ('officials', 'name', 'text', 'longest form of the name in the document'),
    ('officials', 'office', 'text', 'main office, completed from the whole document'),
    ('officials', 'organisation', 'text', 'what the office is of; NULL where it names nothing'),
    ('officials', 'rank', 'text', 'military or police rank'),
    ('officials', 'tenure', 'text', 'current, former, acting, late or elect'),
    ('officials', 'offices', 'text[]', 'every distinct office phrase, in order of appearance'),
    ('officials', 'mentions', 'int4range[]', 'places of the name in the document, in characters from 1'),
    ('dates', 'mention', 'text', 'as written'),
    ('dates', 'kind', 'text', 'DATE, TIME, DURATION, SET or INTERVAL'),
    ('dates', 'value', 'text', 'ISO 8601 or TIMEX3'),
    ('dates', 'modifier', 'text', 'START, MID, END, APPROX, BEFORE or AFTER'),
    ('dates', 'period', 'daterange', 'the days covered; NULL for durations, sets and vague references'),
    ('dates', 'span', 'int4range', 'place in the document, in characters from 1'),
    ('programmes', 'name', 'text', 'kind with number or title'),
    ('programmes', 'kind', 'text', 'kind of document, in lower case'),
    ('programmes', 'number', 'text', 'number or symbol; NULL where there is only a title'),
    ('programmes', 'title', 'text', 'title or subject'),
    ('programmes', 'issuer', 'text', 'who issued it'),
    ('programmes', 'issued', 'date', 'day of issue'),
    ('programmes', 'period', 'daterange', 'the days that it is for'),
    ('programmes', 'mentions', 'int4range[]', 'places in the document, in characters from 1, short forms included'),
    ('events', 'event', '@extschema@.news_event', 'what an official does, says or undergoes')
$$;
COMMENT ON FUNCTION newsextract_side_columns() IS
    'columns of side tables behind the key';

CREATE FUNCTION newsextract_side_sql(
    target regclass,
    document name,
    published name,
    row_name text,
    OUT same text,
    OUT key_json text,
    OUT statements text[]
) RETURNS record
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
AS $$
<<side_sql>>
DECLARE
    status regclass := @extschema@.newsextract_side_table(target, 'status');
    side text;
    side_table regclass;
    for_trigger boolean := row_name <> 't';
    source text := CASE WHEN for_trigger THEN NULL ELSE format('%s AS t', target) END;
    chosen text := CASE WHEN for_trigger THEN 'true' ELSE
        't.ctid = ANY ($2) AND (t.tableoid, t.ctid) IN'
        ' (SELECT u.o, u.c FROM ROWS FROM (pg_catalog.unnest($1), pg_catalog.unnest($2)) AS u(o, c))' END;
    body text := format('%s.%I::pg_catalog.text', row_name, document);
    -- a day that is none says as little as no day
    day text := coalesce(
        replace('CASE WHEN pg_catalog.isfinite(DAY) THEN DAY END', 'DAY',
                row_name || '.' || quote_ident(published) || '::pg_catalog.date'),
        'NULL::pg_catalog.date');
    keys text;
    own_keys text;
    all_keys text;
    found_keys text;
    row_type text;
    names text;
    rows text;
    found text[] := '{}';
    inserts text[] := '{}';
BEGIN
    -- the key's names here and there, and its own operator
    SELECT string_agg(format('%I', k.attname), ', ' ORDER BY u.n),
           string_agg(format('%s.%I', row_name, a.attname), ', ' ORDER BY u.n),
           string_agg(format('%s.%I AS k%s', row_name, a.attname, u.n), ', ' ORDER BY u.n),
           string_agg('found.k' || u.n, ', ' ORDER BY u.n),
           string_agg(format('s.%I OPERATOR(%I.%s) %s.%I', k.attname, m.nspname,
                             o.oprname, row_name, a.attname), ' AND ' ORDER BY u.n),
           format('pg_catalog.jsonb_build_object(%s)',
                  string_agg(format('%L, %s.%I', a.attname, row_name, a.attname), ', '
                             ORDER BY u.n))
    INTO keys, own_keys, all_keys, found_keys, same, key_json
    FROM pg_constraint c
    CROSS JOIN unnest(c.conkey, c.confkey, c.conpfeqop) WITH ORDINALITY AS u(k, a, op, n)
    JOIN pg_attribute k ON k.attrelid = c.conrelid AND k.attnum = u.k
    JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = u.a
    JOIN pg_operator o ON o.oid = u.op
    JOIN pg_namespace m ON m.oid = o.oprnamespace
    WHERE c.conrelid = status AND c.conname = 'newsextract_status'
      AND c.conparentid = 0;

    -- The status first: in REPEATABLE READ it fails where another has been
    -- at the document, and a lexicon that changes meanwhile makes it stale.
    statements := ARRAY[format(
        'INSERT INTO %s (%s, version, extracted_at)'
        ' SELECT %s, @extschema@.newsextract_version(), pg_catalog.now()%s WHERE %s'
        ' ON CONFLICT (%s) DO UPDATE SET version = excluded.version,'
        ' extracted_at = excluded.extracted_at',
        status, keys, own_keys, ' FROM ' || source, chosen, keys)];
    FOREACH side IN ARRAY '{officials,dates,programmes,events}'::text[] LOOP
        SELECT string_agg(c.name, ', ' ORDER BY c.n), string_agg(c.name || ' ' || c.type, ', ' ORDER BY c.n)
        INTO names, row_type
        FROM @extschema@.newsextract_side_columns() WITH ORDINALITY AS c(side, name, type, comment, n)
        WHERE c.side = side_sql.side;
        side_table := @extschema@.newsextract_side_table(target, side);
        rows := CASE side
            WHEN 'officials' THEN format('@extschema@.extract_officials(%s)', body)
            ELSE format('@extschema@.extract_%s(%s, %s)', side, body, day) END;
        statements := statements || format('DELETE FROM %s AS s%s WHERE %s AND %s',
                                           side_table, ' USING ' || source, chosen, same);
        IF for_trigger THEN
            inserts := inserts || format('INSERT INTO %s (%s, %s) SELECT %s, %s FROM %s AS x%s',
                side_table, keys, names, own_keys, 'x.' || replace(names, ', ', ', x.'), rows,
                CASE side WHEN 'events' THEN '(event)' ELSE '' END);
        ELSE
            found := found || format('ARRAY(SELECT %s FROM %s AS x%s) AS %I',
                CASE side WHEN 'events' THEN 'x.event' ELSE format('ROW(x.%s)', replace(names, ', ', ', x.')) END,
                rows, CASE side WHEN 'events' THEN '(event)' ELSE '' END, side);
            inserts := inserts || format(
                '%I AS (INSERT INTO %s (%s, %s) SELECT %s, x.* FROM found'
                ' CROSS JOIN LATERAL pg_catalog.unnest(found.%I) AS x%s)',
                side, side_table, keys, names, found_keys, side,
                CASE side WHEN 'events' THEN '' ELSE format('(%s)', row_type) END);
        END IF;
    END LOOP;
    IF for_trigger THEN
        statements := statements || inserts;
    ELSE
        -- One statement, in which a document is one row of "found": what it
        -- is asked is asked at once, so it is read but once.
        statements := statements || format(
            'WITH found AS MATERIALIZED (SELECT %s, %s FROM %s WHERE %s), %s SELECT',
            all_keys, array_to_string(found, ', '), source, chosen, array_to_string(inserts, ', '));
    END IF;
END
$$;
COMMENT ON FUNCTION newsextract_side_sql(regclass, name, name, text) IS
    'statements that extract a document into the side tables, for the trigger (row NEW or OLD) or for newsextract_backfill (row t)';

CREATE FUNCTION newsextract_attach(
    target regclass,
    document name,
    published name DEFAULT NULL
) RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp
AS $$
<<attach>>
DECLARE
    class pg_class;
    attached record;
    wanted record;
    side text;
    suffix text;
    side_table regclass;
    side_name text;
    function_name text;
    keys text;
    own_keys text;
    key_columns text;
    body text;
BEGIN
    IF target IS NULL OR document IS NULL THEN
        RAISE null_value_not_allowed USING
            MESSAGE = 'newsextract_attach needs a table and its column with the document';
    END IF;
    SELECT * INTO class FROM pg_class c WHERE c.oid = target;
    IF class.relkind NOT IN ('r', 'p') OR class.relpersistence = 't' THEN
        RAISE wrong_object_type USING
            MESSAGE = format('%s is no table that newsextract can attach to', target),
            HINT = 'It attaches to ordinary and partitioned tables that are not temporary.';
    END IF;
    IF NOT pg_has_role(class.relowner, 'USAGE') THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('must be owner of table %s', target);
    END IF;
    IF class.relrowsecurity THEN
        RAISE feature_not_supported USING
            MESSAGE = format('table %s has row security', target),
            DETAIL = 'Its side tables would show what its policies hide.',
            HINT = 'Use newsextract_trigger, which fills columns of the row itself.';
    END IF;

    -- the columns
    FOR wanted IN SELECT * FROM (VALUES (document, 'text'), (published, 'date')) AS v(col, type)
                  WHERE v.col IS NOT NULL LOOP
        WITH RECURSIVE base AS (
            SELECT a.atttypid AS id FROM pg_attribute a
            WHERE a.attrelid = target AND a.attname = wanted.col
              AND a.attnum > 0 AND NOT a.attisdropped
            UNION ALL
            SELECT t.typbasetype FROM base JOIN pg_type t ON t.oid = base.id
            WHERE t.typtype = 'd')
        SELECT min(format_type(base.id, NULL)) FILTER (WHERE t.typtype <> 'd')
        INTO body FROM base JOIN pg_type t ON t.oid = base.id;
        IF body IS NULL THEN
            RAISE undefined_column USING
                MESSAGE = format('column "%s" of table %s does not exist', wanted.col, target),
                HINT = 'Write the name as it is stored, without quotes.';
        ELSIF body <> wanted.type AND NOT (body = 'character varying' AND wanted.type = 'text') THEN
            RAISE datatype_mismatch USING
                MESSAGE = format('column "%s" of table %s is of type %s, not %s',
                                 wanted.col, target, body, wanted.type),
                HINT = format('A generated column can give it as %s.', wanted.type);
        END IF;
    END LOOP;

    -- two at a time would make the tables twice
    EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', target);
    attached := @extschema@.newsextract_attached(target);
    IF attached.document IS NOT NULL THEN
        IF (attached.document, attached.published) IS DISTINCT FROM (document, published) THEN
            RAISE object_not_in_prerequisite_state USING
                MESSAGE = format('table %s is attached already, with other columns', target),
                DETAIL = format('Its document is "%s", its day of publication %s.', attached.document,
                                coalesce('"' || attached.published || '"', 'not given')),
                HINT = 'Call newsextract_detach first.';
        END IF;
        RAISE NOTICE 'table % is attached already, skipping', target;
        RETURN;
    END IF;

    -- the key
    SELECT string_agg(format('%I', @extschema@.newsextract_cut_name('doc_' || a.attname, '')), ', ' ORDER BY u.n),
           string_agg(format('%I', a.attname), ', ' ORDER BY u.n),
           string_agg(format('%I %s%s NOT NULL', @extschema@.newsextract_cut_name('doc_' || a.attname, ''),
                             format_type(a.atttypid, a.atttypmod),
                             (SELECT format(' COLLATE %I.%I', n.nspname, l.collname)
                              FROM pg_collation l JOIN pg_namespace n ON n.oid = l.collnamespace
                              WHERE l.oid = a.attcollation)), ', ' ORDER BY u.n)
    INTO keys, own_keys, key_columns
    FROM pg_index i
    CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS u(attnum, n)
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.attnum
    WHERE i.indrelid = target AND i.indisprimary AND i.indimmediate AND u.n <= i.indnkeyatts;
    IF keys IS NULL THEN
        RAISE invalid_table_definition USING
            MESSAGE = format('table %s has no primary key that rows of side tables could refer to', target),
            HINT = 'Add one with ALTER TABLE ... ADD PRIMARY KEY, not deferrable.';
    END IF;

    FOREACH side IN ARRAY '{status,officials,dates,programmes,events}'::text[] LOOP
        side_table := @extschema@.newsextract_side_table(target, side);
        -- the events of a table go with the extension that they were of
        IF side <> 'status' AND EXISTS (
            SELECT FROM @extschema@.newsextract_side_columns() AS c
            WHERE c.side = attach.side AND NOT EXISTS (
                SELECT FROM pg_attribute a
                WHERE a.attrelid = side_table AND a.attname = c.name AND NOT a.attisdropped))
            AND side_table IS NOT NULL THEN
            EXECUTE format('DROP TABLE %s', side_table);
            side_table := NULL;
        END IF;
        IF side_table IS NOT NULL THEN
            -- left by newsextract_detach: nobody knows what has changed since
            IF side = 'status' THEN
                EXECUTE format('UPDATE %s SET version = NULL', side_table);
            END IF;
            CONTINUE;
        END IF;
        suffix := CASE side WHEN 'status' THEN '_newsextract' ELSE '_' || side END;
        side_name := format('%s.%I', class.relnamespace::regnamespace,
                            @extschema@.newsextract_cut_name(class.relname, suffix));
        IF to_regclass(side_name) IS NOT NULL THEN
            RAISE duplicate_table USING
                MESSAGE = format('relation %s already exists', side_name),
                DETAIL = format('A side table of %s would have that name.', target),
                HINT = 'Rename it; if it is of a table that was dropped, drop it, too.';
        END IF;
        EXECUTE format('CREATE %s TABLE %s (%s, %s, CONSTRAINT %I FOREIGN KEY (%s)'
                       ' REFERENCES %s (%s) ON DELETE CASCADE ON UPDATE CASCADE%s)',
            CASE class.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE '' END, side_name, key_columns,
            (SELECT string_agg(c.name || ' ' || c.type, ', ' ORDER BY c.n)
             FROM @extschema@.newsextract_side_columns() WITH ORDINALITY AS c(side, name, type, comment, n)
             WHERE c.side = attach.side),
            'newsextract_' || side, keys, target, own_keys,
            CASE side WHEN 'status' THEN format(', PRIMARY KEY (%s)', keys) ELSE '' END);
        IF side <> 'status' THEN
            -- so that a publication can replicate their UPDATE and DELETE
            EXECUTE format('ALTER TABLE %s REPLICA IDENTITY FULL', side_name);
        END IF;
        FOR wanted IN SELECT v.of, v.definition, v.comment FROM (VALUES
                ('officials dates programmes events', format('(%s)', keys), 'what was found in a document'),
                ('officials', '(name)', 'where an official is named'),
                ('programmes', '(name)', 'where a programme is referred to'),
                ('dates', 'USING gist (period)', 'dates of some days: period && ...'),
                ('events', 'USING gin (event)', 'events that have what a pattern has: event @> ...'),
                ('events', 'USING gist (@extschema@.event_period(event))', 'events of some days: event && ...'),
                ('events', '(@extschema@.event_actor(event))', 'events of an official')) AS v(of, definition, comment)
            WHERE side = ANY (string_to_array(v.of, ' '))
        LOOP
            EXECUTE format('CREATE INDEX ON %s %s', side_name, wanted.definition);
            EXECUTE format('COMMENT ON INDEX %s IS %L',
                (SELECT i.indexrelid::regclass FROM pg_index i WHERE i.indrelid = side_name::regclass
                 ORDER BY i.indexrelid DESC LIMIT 1), wanted.comment);
        END LOOP;

        EXECUTE format('COMMENT ON TABLE %s IS %L', side_name, CASE side
            WHEN 'status' THEN format('documents of %s that newsextract has read, and by which version', target)
            ELSE format('%s that newsextract found in %s.%I', side, target, document) END);
        EXECUTE format('COMMENT ON CONSTRAINT %I ON %s IS %L', 'newsextract_' || side, side_name,
                       'the document; what belongs to it goes with it');
        FOR wanted IN
            SELECT a.attname, coalesce(c.comment, format('key of the document in %s', target)) AS comment
            FROM pg_attribute a LEFT JOIN @extschema@.newsextract_side_columns() AS c
                ON c.side = attach.side AND c.name = a.attname
            WHERE a.attrelid = side_name::regclass AND a.attnum > 0
        LOOP
            EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', side_name, wanted.attname, wanted.comment);
        END LOOP;
        IF side = 'status' THEN
            EXECUTE format('COMMENT ON INDEX %s IS %L',
                (SELECT i.indexrelid::regclass FROM pg_index i WHERE i.indrelid = side_name::regclass),
                'a row for every document that was read');
        END IF;
    END LOOP;

    -- the trigger
    function_name := format('%s.%I', class.relnamespace::regnamespace,
                            @extschema@.newsextract_cut_name(class.relname, '_newsextract'));
    SELECT format(E'IF TG_OP = ''UPDATE'' AND %s THEN\n        RETURN NULL;\n    END IF;\n    ',
                  (SELECT string_agg(format('OLD.%1$I::pg_catalog.%2$s%3$s IS NOT DISTINCT FROM NEW.%1$I::pg_catalog.%2$s',
                                            v.col, v.type, v.coll), ' AND ')
                   FROM (VALUES (document, 'text', ' COLLATE "C"'), (published, 'date', '')) AS v(col, type, coll)
                   WHERE v.col IS NOT NULL))
           || s.statements[1]
           -- a new document has nothing yet, unless it is a replica's, whose
           -- foreign keys sleep
           || E';\n    IF TG_OP <> ''INSERT'' OR current_setting(''session_replication_role'') = ''replica'' THEN\n        '
           || array_to_string(s.statements[2:5], E';\n        ') || E';\n    END IF;\n    '
           || array_to_string(s.statements[6:], E';\n    ') INTO body
    FROM @extschema@.newsextract_side_sql(target, document, published, 'NEW') AS s;
    IF class.relkind = 'p' THEN
        -- A row that moves to another partition is inserted there before the
        -- foreign keys learn of its new key: have nothing left for them.
        SELECT format(E'IF TG_OP = ''DELETE'' THEN\n        DELETE FROM %s AS s WHERE %s;\n        %s;\n        RETURN NULL;\n    END IF;\n    ',
                      @extschema@.newsextract_side_table(target, 'status'), s.same,
                      array_to_string(s.statements[2:5], E';\n        '))
               || body
        INTO body
        FROM @extschema@.newsextract_side_sql(target, document, published, 'OLD') AS s;
    END IF;
    EXECUTE format('CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER'
                   ' SET search_path = pg_catalog, pg_temp AS %L', function_name,
                   E'\n#variable_conflict use_column\nBEGIN\n    ' || body || E';\n    RETURN NULL;\nEND\n');
    EXECUTE format('REVOKE ALL ON FUNCTION %s() FROM PUBLIC', function_name);
    EXECUTE format('COMMENT ON FUNCTION %s() IS %L', function_name,
                   format('trigger of %s: keeps what newsextract finds in its side tables', target));
    EXECUTE format('CREATE TRIGGER newsextract AFTER INSERT OR UPDATE%s ON %s'
                   ' FOR EACH ROW EXECUTE FUNCTION %s(%L, %L)',
                   CASE class.relkind WHEN 'p' THEN ' OR DELETE' ELSE '' END, target, function_name, document, coalesce(published, ''));
    EXECUTE format('COMMENT ON TRIGGER newsextract ON %s IS %L', target,
                   'keeps what newsextract finds in the side tables');
    EXECUTE format('ALTER FUNCTION %s() DEPENDS ON EXTENSION newsextract', function_name);
    EXECUTE format('ALTER TRIGGER newsextract ON %s DEPENDS ON EXTENSION newsextract', target);
END
$$;
COMMENT ON FUNCTION newsextract_attach(regclass, name, name) IS
    'keeps officials, dates, programmes and events of a table''s documents in side tables; newsextract_backfill reads what is there already';

CREATE FUNCTION newsextract_detach(target regclass, drop_data boolean DEFAULT false)
    RETURNS void
    LANGUAGE plpgsql STRICT
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    attached record;
    side text;
    side_table regclass;
BEGIN
    IF NOT pg_has_role((SELECT c.relowner FROM pg_class c WHERE c.oid = target), 'USAGE') THEN
        RAISE insufficient_privilege USING
            MESSAGE = format('must be owner of table %s', target);
    END IF;
    -- as DROP TRIGGER does, but before looking
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', target);
    attached := @extschema@.newsextract_attached(target);
    IF attached.document IS NOT NULL THEN
        EXECUTE format('DROP TRIGGER newsextract ON %s', target);
        EXECUTE format('DROP FUNCTION %s', attached.trigger_function);
    ELSIF NOT drop_data OR @extschema@.newsextract_side_table(target, 'status') IS NULL THEN
        RAISE NOTICE 'table % is not attached, skipping', target;
    END IF;
    IF drop_data THEN
        FOREACH side IN ARRAY '{status,officials,dates,programmes,events}'::text[] LOOP
            side_table := @extschema@.newsextract_side_table(target, side);
            IF side_table IS NOT NULL THEN
                EXECUTE format('DROP TABLE %s', side_table);
            END IF;
        END LOOP;
    END IF;
END
$$;
COMMENT ON FUNCTION newsextract_detach(regclass, boolean) IS
    'ends newsextract_attach; its side tables stay unless drop_data';

CREATE FUNCTION newsextract_attached_sql(
    target regclass,
    OUT same text,
    OUT key_json text,
    OUT statements text[],
    OUT status regclass
) RETURNS record
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    attached record := @extschema@.newsextract_attached(target);
BEGIN
    status := @extschema@.newsextract_side_table(target, 'status');
    IF attached.document IS NULL OR status IS NULL THEN
        RAISE object_not_in_prerequisite_state USING
            MESSAGE = format('table %s is not attached', coalesce(target::text, 'NULL')),
            HINT = 'Call newsextract_attach first.';
    END IF;
    SELECT s.same, s.key_json, s.statements INTO same, key_json, statements
    FROM @extschema@.newsextract_side_sql(target, attached.document, attached.published, 't') AS s;
END
$$;
COMMENT ON FUNCTION newsextract_attached_sql(regclass) IS
    'statements for an attached table; an error where it is not attached';

CREATE FUNCTION newsextract_stale(target regclass) RETURNS SETOF jsonb
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    sql record := @extschema@.newsextract_attached_sql(target);
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT %s FROM %s AS t JOIN %s AS s ON %s'
        ' WHERE s.version IS DISTINCT FROM (SELECT @extschema@.newsextract_version())',
        sql.key_json, target, sql.status, sql.same);
END
$$;
COMMENT ON FUNCTION newsextract_stale(regclass) IS
    'keys of the documents that another version or lexicon has read last';

CREATE FUNCTION newsextract_progress_rows(
    OUT target regclass,
    OUT done bigint,
    OUT stale bigint,
    OUT missing bigint
) RETURNS SETOF record
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    sql record;
BEGIN
    FOR target IN
        SELECT t.tgrelid::regclass FROM pg_trigger t
        WHERE t.tgname = 'newsextract' AND t.tgparentid = 0 AND t.tgnargs = 2
          AND @extschema@.newsextract_side_table(t.tgrelid, 'status') IS NOT NULL
          AND has_table_privilege(t.tgrelid, 'SELECT')
          -- whoever looks runs no code of whoever attached: keys are compared
          -- by operators of superusers, or not at all
          AND NOT EXISTS (
              SELECT FROM pg_constraint c
              CROSS JOIN unnest(c.conpfeqop) AS u(op)
              JOIN pg_operator o ON o.oid = u.op
              JOIN pg_proc p ON p.oid = o.oprcode
              JOIN pg_roles r ON r.oid = p.proowner
              WHERE c.conrelid = @extschema@.newsextract_side_table(t.tgrelid, 'status')
                AND c.conname = 'newsextract_status' AND NOT r.rolsuper)
          AND has_table_privilege(@extschema@.newsextract_side_table(t.tgrelid, 'status'), 'SELECT')
        ORDER BY t.tgrelid::regclass::text COLLATE "C"
    LOOP
        sql := @extschema@.newsextract_attached_sql(target);
        EXECUTE format(
            'SELECT count(*) FILTER (WHERE s.version = v.now),'
            ' count(s.extracted_at) FILTER (WHERE s.version IS DISTINCT FROM v.now),'
            ' count(*) FILTER (WHERE s.extracted_at IS NULL)'
            ' FROM %s AS t CROSS JOIN (SELECT @extschema@.newsextract_version() OFFSET 0) AS v(now)'
            ' LEFT JOIN %s AS s ON %s', target, sql.status, sql.same)
        INTO done, stale, missing;
        RETURN NEXT;
    END LOOP;
END
$$;
COMMENT ON FUNCTION newsextract_progress_rows() IS
    'implementation of view newsextract_progress';

CREATE VIEW newsextract_progress AS
    SELECT p.target, p.done, p.stale, p.missing FROM newsextract_progress_rows() AS p;
COMMENT ON VIEW newsextract_progress IS
    'attached tables and how many of their documents are read, were read by another version or lexicon, or not yet';
COMMENT ON COLUMN newsextract_progress.target IS 'table that newsextract_attach was called for';
COMMENT ON COLUMN newsextract_progress.done IS 'documents that this version and lexicon have read';
COMMENT ON COLUMN newsextract_progress.stale IS 'documents that another version or lexicon has read last';
COMMENT ON COLUMN newsextract_progress.missing IS 'documents that have not been read';
GRANT SELECT ON newsextract_progress TO PUBLIC;

-- No SET clause, as it commits; so every name and operator is qualified.
CREATE PROCEDURE newsextract_backfill(
    target regclass,
    batch_size integer DEFAULT 500,
    pause_ms integer DEFAULT 0
)
    LANGUAGE plpgsql
AS $$
DECLARE
    sql record;
    todo text;
    find text;
    statement text;
    doc record;
    tables pg_catalog.oid[] := '{}';
    places pg_catalog.tid[] := '{}';
    ntaken bigint;
    nfound bigint;
    npass bigint;
    done bigint := 0;
    total bigint;
    waits boolean := false;
    begun timestamptz := pg_catalog.clock_timestamp();
    told timestamptz := begun;
    seconds float8;
BEGIN
    IF batch_size IS NULL OR batch_size OPERATOR(pg_catalog.<) 1
        OR pause_ms IS NULL OR pause_ms OPERATOR(pg_catalog.<) 0 THEN
        RAISE invalid_parameter_value USING
            MESSAGE = 'a batch has at least one row, a pause at least 0 milliseconds';
    END IF;
    -- in no other, who waited for a writer would fail
    COMMIT;
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    SELECT * INTO sql FROM @extschema@.newsextract_attached_sql(target);
    todo := pg_catalog.format('%s AS t LEFT JOIN %s AS s ON %s'
        ' WHERE s.version IS DISTINCT FROM (SELECT @extschema@.newsextract_version())',
        (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
         FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n
             ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
         WHERE c.oid OPERATOR(pg_catalog.=) target::pg_catalog.oid),
        (SELECT pg_catalog.format('%I.%I', n.nspname, c.relname)
         FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n
             ON n.oid OPERATOR(pg_catalog.=) c.relnamespace
         WHERE c.oid OPERATOR(pg_catalog.=) sql.status::pg_catalog.oid),
        sql.same);
    EXECUTE pg_catalog.format('SELECT pg_catalog.count(*) FROM %s', todo) INTO total;

    -- Pass after pass over what is to do, as others may hold some of it; the
    -- loop's cursor outlives the commits.
    LOOP
        nfound := 0;
        npass := 0;
        FOR doc IN EXECUTE pg_catalog.format(
            'SELECT u.o, u.c FROM (SELECT t.tableoid, t.ctid FROM %s) AS u(o, c)'
            ' UNION ALL SELECT NULL, NULL', todo)
        LOOP
            IF doc.c IS NOT NULL THEN
                nfound := nfound OPERATOR(pg_catalog.+) 1;
                tables := pg_catalog.array_append(tables, doc.o);
                places := pg_catalog.array_append(places, doc.c);
            END IF;
            CONTINUE WHEN doc.c IS NOT NULL AND NOT waits
                AND pg_catalog.cardinality(places) OPERATOR(pg_catalog.<) batch_size;
            CONTINUE WHEN pg_catalog.cardinality(places) OPERATOR(pg_catalog.=) 0;

            -- who waits for others holds nothing meanwhile, so nobody
            -- waits for him
            EXECUTE pg_catalog.format(
                'SELECT pg_catalog.array_agg(l.o), pg_catalog.array_agg(l.c), pg_catalog.count(*)'
                ' FROM (SELECT t.tableoid, t.ctid FROM %s AND t.ctid OPERATOR(pg_catalog.=) ANY ($2)'
                ' AND EXISTS (SELECT FROM ROWS FROM (pg_catalog.unnest($1), pg_catalog.unnest($2)) AS u(o, c)'
                ' WHERE u.o OPERATOR(pg_catalog.=) t.tableoid AND u.c OPERATOR(pg_catalog.=) t.ctid)'
                ' FOR UPDATE OF t %s) AS l(o, c)',
                todo, CASE WHEN waits THEN '' ELSE 'SKIP LOCKED' END)
            INTO tables, places, ntaken USING tables, places;
            IF ntaken OPERATOR(pg_catalog.>) 0 THEN
                FOREACH statement IN ARRAY sql.statements LOOP
                    EXECUTE statement USING tables, places;
                END LOOP;
            END IF;
            COMMIT AND CHAIN;
            npass := npass OPERATOR(pg_catalog.+) ntaken;
            done := done OPERATOR(pg_catalog.+) ntaken;
            tables := '{}';
            places := '{}';
            IF pg_catalog.clock_timestamp() OPERATOR(pg_catalog.>=)
                (told OPERATOR(pg_catalog.+) '2 s'::pg_catalog.interval) THEN
                told := pg_catalog.clock_timestamp();
                seconds := pg_catalog.extract('epoch', told OPERATOR(pg_catalog.-) begun);
                RAISE NOTICE '% of % rows, % rows/s, % s left', done, total,
                    pg_catalog.round((done OPERATOR(pg_catalog./) seconds)::pg_catalog.numeric, 1),
                    pg_catalog.round((seconds OPERATOR(pg_catalog.*) GREATEST(total OPERATOR(pg_catalog.-) done, 0)
                        OPERATOR(pg_catalog./) GREATEST(done, 1))::pg_catalog.numeric);
            END IF;
            IF pause_ms OPERATOR(pg_catalog.>) 0 THEN
                PERFORM pg_catalog.pg_sleep(pause_ms OPERATOR(pg_catalog./) 1000.0::pg_catalog.float8);
            END IF;
        END LOOP;
        EXIT WHEN nfound OPERATOR(pg_catalog.=) 0;
        waits := npass OPERATOR(pg_catalog.=) 0;
    END LOOP;
    RAISE NOTICE '% rows of %: done', done, target;
END
$$;
COMMENT ON PROCEDURE newsextract_backfill(regclass, integer, integer) IS
    'reads the documents of an attached table that are missing or stale, a batch at a time, and commits each; can be stopped and called again';

--
-- A time line
--

CREATE FUNCTION event_timeline_add(internal, news_event) RETURNS internal
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION event_timeline_add(internal, news_event) IS
    'implementation of aggregate event_timeline';

CREATE FUNCTION event_timeline_page(internal) RETURNS text
    AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE CALLED ON NULL INPUT PARALLEL SAFE;
COMMENT ON FUNCTION event_timeline_page(internal) IS
    'implementation of aggregate event_timeline';

CREATE AGGREGATE event_timeline(news_event) (
    SFUNC = event_timeline_add,
    STYPE = internal,
    FINALFUNC = event_timeline_page,
    PARALLEL = SAFE
);
COMMENT ON AGGREGATE event_timeline(news_event) IS
    'events as a page of HTML with a time line in SVG, which needs nothing from elsewhere; NULL without events';
