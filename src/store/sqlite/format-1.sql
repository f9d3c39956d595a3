-- Format 1. Once released it is never changed: what is new becomes format 2, in a file of its own.
--
-- `owner` is 0 for the base, else a server's id. Times are seconds since 1970, days are Julian day numbers.

-- Random, made once. Voters are kept only as hashes under it.
CREATE TABLE vote_key (key BLOB NOT NULL) STRICT;
INSERT INTO vote_key VALUES (randomblob(16));

CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    action INTEGER NOT NULL,
    -- 0 once the person is forgotten.
    person INTEGER NOT NULL,
    at INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    -- SipHash-2-4 of the text, under no key: SQLite does not notice when a disk changes a byte of it.
    sum INTEGER NOT NULL,
    -- Last, so that the columns before it are read without it. Absent where the file was removed.
    text TEXT,
    UNIQUE (owner, number)
) STRICT;
CREATE INDEX versions_of_file ON versions (owner, name, number);
CREATE INDEX versions_by_size ON versions (owner, number, bytes);

-- Files as they stand: which version each stands in.
CREATE TABLE documents (
    owner INTEGER NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (owner, name),
    FOREIGN KEY (owner, version) REFERENCES versions (owner, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX documents_by_version ON documents (owner, version);

-- The number given to the last version, so that none is given twice.
CREATE TABLE numbers (owner INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner INTEGER NOT NULL,
    name TEXT NOT NULL,
    seen INTEGER,
    action INTEGER NOT NULL,
    person INTEGER NOT NULL,
    at INTEGER NOT NULL,
    gap INTEGER,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX drafts_of_owner ON drafts (owner, id);

CREATE TABLE gaps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner INTEGER NOT NULL,
    key TEXT NOT NULL,
    question TEXT NOT NULL,
    asked INTEGER NOT NULL,
    last INTEGER NOT NULL,
    open INTEGER NOT NULL,
    UNIQUE (owner, key)
) STRICT;
CREATE INDEX gaps_by_weight ON gaps (owner, open, asked, last);

-- Passages that were voted on.
CREATE TABLE passages (
    id INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL,
    passage TEXT NOT NULL,
    heading TEXT NOT NULL,
    UNIQUE (owner, passage)
) STRICT;
CREATE TABLE votes (
    passage INTEGER NOT NULL REFERENCES passages ON DELETE CASCADE,
    voter BLOB NOT NULL,
    helpful INTEGER NOT NULL,
    PRIMARY KEY (passage, voter)
) STRICT, WITHOUT ROWID;

CREATE TABLE uses (
    owner INTEGER NOT NULL,
    file TEXT NOT NULL,
    times INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (owner, file)
) STRICT, WITHOUT ROWID;

CREATE TABLE servers (
    server INTEGER PRIMARY KEY,
    moderator_role INTEGER,
    log_channel INTEGER,
    -- When the bot was removed from it; absent while the bot is there.
    left_at INTEGER
) STRICT;

-- Small values of the bot's own.
CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
