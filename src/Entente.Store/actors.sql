-- Actors that the registry does not know, persons' decisions on them, and who is who in the end.
-- docs/internals/store.md describes every column. Run for new files and, from version 1 on, for old ones.

-- An actor within one document. "standing" is what it shares with those that count as one actor with it; its mentions carry it.
CREATE TABLE local_actors (
    document VARCHAR NOT NULL,
    key VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    country VARCHAR,
    fields VARCHAR NOT NULL,
    sectors VARCHAR[] NOT NULL,
    roles VARCHAR[] NOT NULL,
    standing VARCHAR NOT NULL,
    kind VARCHAR NOT NULL
);

-- Who each standing is: one row each, made from local_actors and decisions.
CREATE TABLE namesakes (
    standing VARCHAR NOT NULL,
    key VARCHAR NOT NULL,
    document VARCHAR,
    namesake VARCHAR NOT NULL,
    actor VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    country VARCHAR,
    sectors VARCHAR[] NOT NULL,
    wikidata VARCHAR
);

CREATE TABLE decisions (
    number INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    given TIMESTAMP NOT NULL,
    undone TIMESTAMP,
    name VARCHAR,
    country VARCHAR,
    sectors VARCHAR[] NOT NULL,
    wikidata VARCHAR,
    note VARCHAR
);

-- The actors of a decision by what outlives a new reading: document and name. Those of the registry have neither.
CREATE TABLE decision_actors (
    decision INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    actor VARCHAR NOT NULL,
    document VARCHAR,
    key VARCHAR,
    country VARCHAR
);

-- Mentions with who they are in the end; own_… is what the text and the registry say.
CREATE VIEW identified AS
SELECT m.document, m.mention, m.sentence, m.start_offset, m.end_offset, m.text, m.head,
    coalesce(m.actor, n.actor) AS actor, coalesce(n.name, m.name) AS name, coalesce(n.country, m.country) AS country,
    CASE WHEN len(n.sectors) > 0 THEN n.sectors ELSE m.sectors END AS sectors,
    m.role, m.resolved_from, m.standing, n.wikidata, m.name AS own_name
FROM mentions m LEFT JOIN namesakes n ON n.standing = m.standing;

-- An actor is what its mentions say of it: one row for each actor of the registry, and for each other name or group of names
-- that counts as one.
CREATE OR REPLACE VIEW actors AS
WITH named AS (
    SELECT *, coalesce(actor, name) AS key FROM identified WHERE actor IS NOT NULL OR name IS NOT NULL
),
acts AS (
    SELECT n.key, count(DISTINCT p.event) AS events
    FROM participants p JOIN named n ON n.document = p.document AND n.mention = p.mention
    GROUP BY n.key
)
SELECT
    n.key AS actor,
    min(n.actor) AS id,
    min(n.name) AS name,
    min(n.country) AS country,
    list_sort(list_distinct(flatten(list(n.sectors)))) AS sectors,
    count(*)::INTEGER AS mentions,
    coalesce(any_value(a.events), 0)::INTEGER AS events,
    count(DISTINCT n.document)::INTEGER AS documents,
    min(n.wikidata) AS wikidata,
    list_sort(list_distinct(list(n.own_name) FILTER (n.own_name IS NOT NULL))) AS names
FROM named n LEFT JOIN acts a ON a.key = n.key
GROUP BY n.key;
