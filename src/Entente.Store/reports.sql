-- Which reports are of one act. 'entente link' makes it anew from all events. docs/internals/store.md describes every column.
-- Run for new files and, from version 2 on, for old ones.

CREATE TABLE reports (
    act VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    probability DOUBLE NOT NULL,
    why VARCHAR NOT NULL
);

-- What the reports of an act say of one thing that can be counted: the least and the most.
CREATE VIEW act_figures AS
SELECT r.act, f.kind, lower(f.unit) AS unit, min(coalesce(f.low, f.high)) AS low, max(coalesce(f.high, f.low)) AS high,
    count(DISTINCT r.event)::INTEGER AS reports
FROM reports r JOIN figures f ON f.document = r.document AND f.event = r.event
WHERE f.low IS NOT NULL OR f.high IS NOT NULL
GROUP BY r.act, f.kind, lower(f.unit);

-- An act, by the first of its reports that tell each thing.
CREATE VIEW acts AS
SELECT r.act, arg_min(e.type, r.ordinal) AS type, arg_min(e.quad, r.ordinal) AS quad,
    arg_min(e.date_start, r.ordinal) FILTER (e.date_start IS NOT NULL) AS date_start,
    arg_min(e.date_end, r.ordinal) FILTER (e.date_start IS NOT NULL AND e.date_end IS NOT NULL) AS date_end,
    arg_min(e.place_name, r.ordinal) FILTER (e.place_name IS NOT NULL) AS place_name,
    arg_min(e.place_country, r.ordinal) FILTER (e.place_country IS NOT NULL) AS place_country,
    arg_min(e.trigger_text, r.ordinal) AS trigger_text, arg_min(e.status, r.ordinal) AS status,
    count(*)::INTEGER AS reports, count(DISTINCT r.document)::INTEGER AS documents,
    count(DISTINCT coalesce(d.publisher, r.document))::INTEGER AS publishers,
    min(d.published) AS first_published, max(d.published) AS last_published
FROM reports r JOIN events e ON e.document = r.document AND e.id = r.event JOIN documents d ON d.id = r.document
GROUP BY r.act;
