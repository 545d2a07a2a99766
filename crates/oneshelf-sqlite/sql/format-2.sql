-- From format 1 to 2: handovers are found by their names, so that what comes back can be counted.

-- What was handed over, by the names that it may come back under: the document of a sale, and the
-- reference of the promise that it was for.
CREATE TABLE handover (
    kind INTEGER NOT NULL,         -- 0 reference, 1 document
    source_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    sequence INTEGER NOT NULL,     -- of the journal entry that handed it over
    PRIMARY KEY (kind, source_id, name, sequence)
) STRICT, WITHOUT ROWID;
