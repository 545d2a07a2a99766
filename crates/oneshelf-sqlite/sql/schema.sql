-- Format 2 of a oneshelf store.
--
-- SQL keeps rows and knows no rules: no triggers, no views, no arithmetic. Integers are exact:
-- quantities in thousandths of the base unit, times in microseconds since 1970 UTC, ids from 1.
-- A body is the compact encoding of the type that is named beside it. Once released, this text
-- never changes: later formats are steps in schema.rs.

CREATE TABLE meta (
    id INTEGER PRIMARY KEY CHECK (id = 1), -- there is one row
    catalogue_epoch INTEGER NOT NULL,      -- rises with every change of the catalogue
    clock_stopped_at INTEGER,              -- since when the wall clock is not believed
    feed_epoch INTEGER NOT NULL            -- rises with every change of a feed
) STRICT;

INSERT INTO meta (id, catalogue_epoch, clock_stopped_at, feed_epoch) VALUES (1, 0, NULL, 0);

-- Every command that changed something, in order: audit trail, record of answers and outbox at
-- once. It is on the path of every write, so it has no index besides the one that answers "has
-- this reference been used". Postings live in the body.
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,  -- from 1, without gaps
    source_id INTEGER NOT NULL,
    reference TEXT NOT NULL,       -- the sender's name of the attempt
    fingerprint BLOB NOT NULL,     -- 16 bytes; tells the same command from another one
    recorded_at INTEGER NOT NULL,  -- never goes backwards
    body BLOB NOT NULL,            -- EntryBody, its version first
    hash BLOB NOT NULL,            -- 32 bytes; chains the entry to all entries before it
    origin_node INTEGER,           -- where it was first recorded, once nodes promise while
    origin_sequence INTEGER,       -- they are disconnected; NULL is here
    UNIQUE (source_id, reference)
) STRICT;

-- The balances of one item at one location: a projection of the postings, written in the same
-- transaction.
CREATE TABLE level (
    item_id INTEGER NOT NULL,
    location_id INTEGER NOT NULL,
    free INTEGER NOT NULL,         -- may be negative: only facts make it so
    held INTEGER NOT NULL,
    committed INTEGER NOT NULL,
    staged INTEGER NOT NULL,
    inspection INTEGER NOT NULL,
    damaged INTEGER NOT NULL,
    in_transit INTEGER NOT NULL,
    next_expiry INTEGER,           -- the earliest deadline of its claims
    last_sequence INTEGER,         -- where walking back through its postings begins
    counted_until INTEGER,         -- the latest time that a count speaks for
    open_cases INTEGER NOT NULL,
    waiting INTEGER NOT NULL,      -- units that orders wait for here
    unlinked INTEGER NOT NULL,     -- units moved here for what has not come
    PRIMARY KEY (item_id, location_id)
) STRICT, WITHOUT ROWID;

-- What is due next. Only levels with a deadline are in it.
CREATE INDEX level_due ON level (next_expiry) WHERE next_expiry IS NOT NULL;
-- Where orders wait. Only levels on which any do are in it.
CREATE INDEX level_waiting ON level (item_id, location_id) WHERE waiting > 0;
-- What a complete count of a location covers. Written only when a level is new.
CREATE INDEX level_at ON level (location_id);

-- Every promise, as long as the file lives.
CREATE TABLE reservation (
    sequence INTEGER PRIMARY KEY,  -- of the journal entry that made it
    source_id INTEGER NOT NULL,
    document TEXT,                 -- the order number or the like
    live INTEGER NOT NULL,         -- 1 while it claims something
    body BLOB NOT NULL             -- Reservation
) STRICT;

CREATE INDEX reservation_of_document ON reservation (source_id, document)
    WHERE document IS NOT NULL;

-- What open promises claim of a level; a promise that ended has no row here.
CREATE TABLE claim (
    item_id INTEGER NOT NULL,
    location_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,     -- of the reservation
    kind INTEGER NOT NULL,         -- ReservationKind: 0 hold, 1 order, 2 pickup, 3 transfer
    quantity INTEGER NOT NULL,     -- on the shelf
    expires_at INTEGER,
    channel_id INTEGER NOT NULL,
    waiting INTEGER NOT NULL,      -- not there yet
    staged INTEGER NOT NULL,       -- picked, those to be put back included
    in_transit INTEGER NOT NULL,   -- on their way here
    due_at INTEGER,                -- when a deadline comes that moves no units
    PRIMARY KEY (item_id, location_id, sequence)
) STRICT, WITHOUT ROWID;

-- What the staff of a location have to do about a promise. Plain orders have no row here.
CREATE TABLE task (
    location_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,     -- of the reservation
    prepares INTEGER NOT NULL,     -- 1 while goods have to be picked for it
    PRIMARY KEY (location_id, sequence)
) STRICT, WITHOUT ROWID;

-- Every supply that was announced.
CREATE TABLE supply (
    sequence INTEGER PRIMARY KEY,  -- of the journal entry that announced it
    body BLOB NOT NULL             -- Supply
) STRICT;

-- What supplies are still to bring to a level.
CREATE TABLE incoming (
    item_id INTEGER NOT NULL,
    location_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,     -- of the supply
    quantity INTEGER NOT NULL,
    expected_at INTEGER NOT NULL,
    PRIMARY KEY (item_id, location_id, sequence)
) STRICT, WITHOUT ROWID;

-- What counts found, so that facts that arrive later can be taken against them.
CREATE TABLE count_record (
    item_id INTEGER NOT NULL,
    location_id INTEGER NOT NULL,
    counted_at INTEGER NOT NULL,
    sequence INTEGER NOT NULL,     -- of the journal entry of the count
    body BLOB NOT NULL,            -- CountRecord
    PRIMARY KEY (item_id, location_id, counted_at, sequence)
) STRICT, WITHOUT ROWID;

-- How much of a fact came back or was reversed, so that nothing is undone twice.
CREATE TABLE undone (
    sequence INTEGER NOT NULL,     -- of the fact
    item_id INTEGER NOT NULL,
    location_id INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    PRIMARY KEY (sequence, item_id, location_id)
) STRICT, WITHOUT ROWID;

-- What waits for something that has not arrived, by the name it will come under.
CREATE TABLE parked (
    kind INTEGER NOT NULL,         -- 0 reference, 1 document, 2 location
    source_id INTEGER NOT NULL,    -- 0 for a location
    name TEXT NOT NULL,
    body BLOB NOT NULL,            -- Parked
    PRIMARY KEY (kind, source_id, name)
) STRICT, WITHOUT ROWID;

-- Units at a level that wait for what they were moved for: what is parked, found by level.
CREATE TABLE link (
    item_id INTEGER NOT NULL,
    location_id INTEGER NOT NULL,
    sequence INTEGER NOT NULL,     -- of the journal entry that moved them
    body BLOB NOT NULL,            -- Link
    PRIMARY KEY (item_id, location_id, sequence)
) STRICT, WITHOUT ROWID;

-- What was handed over, by the names that it may come back under: the document of a sale, and the
-- reference of the promise that it was for.
CREATE TABLE handover (
    kind INTEGER NOT NULL,         -- 0 reference, 1 document
    source_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    sequence INTEGER NOT NULL,     -- of the journal entry that handed it over
    PRIMARY KEY (kind, source_id, name, sequence)
) STRICT, WITHOUT ROWID;

-- What came of sources that number their messages or are heard from regularly; others have no
-- row, and no write. Read whole.
CREATE TABLE feed (
    source_id INTEGER PRIMARY KEY,
    body BLOB NOT NULL             -- Feed
) STRICT;

-- What a person has to look at.
CREATE TABLE case_record (
    number INTEGER PRIMARY KEY,
    item_id INTEGER,               -- NULL where it is about no level
    location_id INTEGER,
    is_open INTEGER NOT NULL,
    body BLOB NOT NULL             -- Case
) STRICT;

CREATE INDEX case_open ON case_record (item_id, location_id) WHERE is_open = 1;

-- Commands that were answered with no, for as long as the policy remembers them. Numbers are not
-- used again when old rows go, so that a follower misses none.
CREATE TABLE refusal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL,
    reference TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    recorded_at INTEGER NOT NULL,
    body BLOB NOT NULL,            -- Refusal
    UNIQUE (source_id, reference)
) STRICT;

-- What is old enough to be forgotten.
CREATE INDEX refusal_age ON refusal (source_id, recorded_at);

-- Commands set aside because another one stands under their reference.
CREATE TABLE conflict (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL,
    reference TEXT NOT NULL,
    fingerprint BLOB NOT NULL,
    recorded_at INTEGER NOT NULL,
    first_sequence INTEGER,        -- of the command that stands; NULL where that was refused
    case_number INTEGER NOT NULL,  -- in which a person decides
    body BLOB NOT NULL,            -- Command
    UNIQUE (source_id, reference, fingerprint)
) STRICT;

-- Who is told what changes, and how far each is. The journal is the outbox.
CREATE TABLE destination (
    name TEXT NOT NULL PRIMARY KEY,
    body BLOB NOT NULL             -- DestinationRow
) STRICT, WITHOUT ROWID;

-- What a destination was handed and has not acknowledged. What was never tried has no row.
CREATE TABLE delivery (
    destination TEXT NOT NULL,
    number INTEGER NOT NULL,
    body BLOB NOT NULL,            -- Outstanding
    PRIMARY KEY (destination, number)
) STRICT, WITHOUT ROWID;

-- The catalogue is read whole. Names stand beside the bodies for people who look into the file.
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    sku TEXT NOT NULL,
    body BLOB NOT NULL             -- Item
) STRICT;

-- Every name of an item: SKU, GTIN, aliases.
CREATE TABLE item_name (
    name TEXT NOT NULL PRIMARY KEY,
    item_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE location (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    body BLOB NOT NULL             -- Location
) STRICT;

CREATE TABLE channel (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    body BLOB NOT NULL             -- Channel
) STRICT;

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    body BLOB NOT NULL             -- Source
) STRICT;

CREATE TABLE safety_stock (
    channel_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL,      -- 0 for every item
    location_id INTEGER NOT NULL,  -- 0 for every location
    body BLOB NOT NULL,            -- SafetyStock
    PRIMARY KEY (channel_id, item_id, location_id)
) STRICT, WITHOUT ROWID;
