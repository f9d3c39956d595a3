-- A store as the first released bot wrote it. It is never changed; a new format gets a file of its own beside it.

PRAGMA auto_vacuum = incremental;
PRAGMA journal_mode = wal;
BEGIN;

CREATE TABLE vote_key (key BLOB NOT NULL) STRICT;
INSERT INTO vote_key VALUES (x'000102030405060708090a0b0c0d0e0f');
CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    action INTEGER NOT NULL,
    person INTEGER NOT NULL,
    at INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    sum INTEGER NOT NULL,
    text TEXT,
    UNIQUE (owner, number)
) STRICT;
CREATE INDEX versions_of_file ON versions (owner, name, number);
CREATE INDEX versions_by_size ON versions (owner, number, bytes);
CREATE TABLE documents (
    owner INTEGER NOT NULL,
    name TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (owner, name),
    FOREIGN KEY (owner, version) REFERENCES versions (owner, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX documents_by_version ON documents (owner, version);
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
    left_at INTEGER
) STRICT;
CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

INSERT INTO versions VALUES
    (1, 77, 1, 'pay.md', 0, 8, 1795000000, 11, 1451077665658306024, '# Pay

Old.'),
    (2, 77, 2, 'pay.md', 1, 9, 1795086400, 11, 740308943302261103, '# Pay

New.'),
    (3, 77, 3, 'gone.md', 2, 8, 1795172800, 0, 2202906307356721367, NULL),
    (4, 0, 1, 'guide/base.md', 1, 8, 1795172800, 4, -5958813120655080578, 'Base');
INSERT INTO documents VALUES (77, 'pay.md', 2), (0, 'guide/base.md', 1);
INSERT INTO numbers VALUES (77, 3), (0, 1);
INSERT INTO drafts VALUES (6, 77, 'draft.md', 2, 1, 9, 1795172800, NULL, 'Half');
INSERT INTO gaps VALUES (1, 77, 'visa', 'Visa?', 4, 2461366, 1), (2, 77, 'dogs', 'Dogs?', 1, 2461366, 0);
INSERT INTO passages VALUES (1, 77, 'p1', 'About pay');
-- A vote against p1 by person 9.
INSERT INTO votes VALUES (1, x'8b44896226990636c772aa8c464e2ddd', 0);
INSERT INTO uses VALUES (0, 'guide/base.md', 12, 2461366);
INSERT INTO servers VALUES (77, 5, NULL, NULL);
INSERT INTO notes VALUES ('connected', '2026-11-21');
PRAGMA application_id = 0x63726274;
PRAGMA user_version = 1;
COMMIT;
