-- The record as tables, version 3; actors.sql and reports.sql follow. docs/internals/store.md describes every column.
-- Offsets are UTF-16 code units into documents.text, end-exclusive. Rows of a document carry its id.

CREATE TABLE versions (
    version INTEGER NOT NULL,
    library VARCHAR NOT NULL,
    model VARCHAR NOT NULL,
    lexicon VARCHAR NOT NULL,
    registry VARCHAR NOT NULL
);

CREATE TABLE documents (
    id VARCHAR PRIMARY KEY,
    title VARCHAR,
    publisher VARCHAR,
    author VARCHAR,
    published DATE,
    url VARCHAR,
    language VARCHAR,
    text VARCHAR NOT NULL,
    fields VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    version INTEGER NOT NULL
);

CREATE TABLE uncoded (
    document VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    count INTEGER NOT NULL
);

CREATE TABLE issues (
    document VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    category VARCHAR NOT NULL,
    count INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text VARCHAR NOT NULL
);

CREATE TABLE sentences (
    document VARCHAR NOT NULL,
    sentence INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text VARCHAR NOT NULL
);

CREATE TABLE mentions (
    document VARCHAR NOT NULL,
    mention INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    head INTEGER NOT NULL,
    actor VARCHAR,
    name VARCHAR,
    country VARCHAR,
    sectors VARCHAR[] NOT NULL,
    role VARCHAR,
    resolved_from VARCHAR,
    standing VARCHAR
);

CREATE TABLE events (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    type VARCHAR NOT NULL,
    modes VARCHAR[] NOT NULL,
    contexts VARCHAR[] NOT NULL,
    cameo VARCHAR,
    quad INTEGER NOT NULL,
    scale DOUBLE NOT NULL,
    trigger_text VARCHAR NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    trigger_token INTEGER NOT NULL,
    date_start DATE,
    date_end DATE,
    date_granularity VARCHAR,
    date_text VARCHAR,
    place_name VARCHAR,
    place_country VARCHAR,
    place_latitude DOUBLE,
    place_longitude DOUBLE,
    place_geonames BIGINT,
    place_text VARCHAR,
    place_sentence INTEGER,
    place_start INTEGER,
    place_end INTEGER,
    status VARCHAR NOT NULL,
    name VARCHAR,
    causes VARCHAR[] NOT NULL,
    confidence DOUBLE NOT NULL,
    pattern VARCHAR NOT NULL,
    why VARCHAR NOT NULL,
    issues VARCHAR[],
    place_admin1 VARCHAR,
    place_precision INTEGER
);

CREATE TABLE retellings (
    document VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    token INTEGER NOT NULL
);

CREATE TABLE participants (
    document VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    side VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    mention INTEGER NOT NULL
);

CREATE TABLE claims (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    opinion BOOLEAN NOT NULL,
    events VARCHAR[] NOT NULL
);

CREATE TABLE figures (
    document VARCHAR NOT NULL,
    event VARCHAR,
    claim VARCHAR,
    ordinal INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    low DECIMAL(38, 4),
    high DECIMAL(38, 4),
    unit VARCHAR,
    sentence INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    text VARCHAR NOT NULL
);

CREATE TABLE attributions (
    document VARCHAR NOT NULL,
    event VARCHAR,
    claim VARCHAR,
    level INTEGER NOT NULL,
    source_mention INTEGER,
    cue_text VARCHAR,
    cue_sentence INTEGER,
    cue_start INTEGER,
    cue_end INTEGER,
    kind VARCHAR NOT NULL,
    certainty VARCHAR NOT NULL,
    attitude VARCHAR NOT NULL
);
