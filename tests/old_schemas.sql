-- The steps of the schema as they were released as plain SQL, to make files of older versions for tests.

-- step 1
CREATE TABLE incidents(
    id INTEGER PRIMARY KEY, 
    organization TEXT, organization_type TEXT, state TEXT, country TEXT, jurisdiction TEXT,
    individuals_affected INTEGER, occurred TEXT, discovered TEXT, reported TEXT, notified TEXT,
    published TEXT, breach_type TEXT, attack TEXT, third_party TEXT,
    aliases TEXT, data_types TEXT, response TEXT,
    affected INTEGER, affected_kind TEXT, affected_qualifier TEXT,
    date TEXT, date_kind TEXT, date_sort TEXT, year INTEGER,
    organization_sort TEXT, sources INTEGER, conflicts INTEGER, search_rank INTEGER);
CREATE TABLE loads(
    id INTEGER PRIMARY KEY, path TEXT, format TEXT, started_at TEXT, finished_at TEXT,
    read INTEGER, added INTEGER, updated INTEGER, unchanged INTEGER, refused INTEGER, refusals TEXT);
CREATE TABLE reports(
    id INTEGER PRIMARY KEY, key TEXT NOT NULL,
    incident_id INTEGER NOT NULL REFERENCES incidents(id), load_id INTEGER REFERENCES loads(id),
    updated_at TEXT, digest TEXT,
    format TEXT NOT NULL, title TEXT, author TEXT, publisher TEXT, url TEXT, path TEXT, row INTEGER, 
    organization TEXT, organization_type TEXT, state TEXT, country TEXT, jurisdiction TEXT,
    individuals_affected INTEGER, occurred TEXT, discovered TEXT, reported TEXT, notified TEXT,
    published TEXT, breach_type TEXT, attack TEXT, third_party TEXT,
    text TEXT, json TEXT NOT NULL);
CREATE UNIQUE INDEX idx_reports_key ON reports(key);
CREATE TABLE evidence(
    report_id INTEGER REFERENCES reports(id), field TEXT,
    start INTEGER, "end" INTEGER, "column" TEXT, text TEXT);
CREATE TABLE revisions(
    id INTEGER PRIMARY KEY, report_id INTEGER REFERENCES reports(id), load_id INTEGER REFERENCES loads(id),
    changed_at TEXT, field TEXT, old TEXT, new TEXT);
CREATE TABLE edits(
    incident_id INTEGER REFERENCES incidents(id), field TEXT, value TEXT, edited_at TEXT,
    PRIMARY KEY (incident_id, field));
CREATE TABLE notes(incident_id INTEGER PRIMARY KEY REFERENCES incidents(id), note TEXT, edited_at TEXT);
CREATE VIRTUAL TABLE incident_search USING fts5(text, prefix = '1 2 3', detail = none, columnsize = 0, tokenize = "ascii tokenchars '=:@+%_.~-'");
CREATE TABLE words(word TEXT PRIMARY KEY, incidents INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE facet_counts(facet TEXT, value TEXT, incidents INTEGER NOT NULL, people INTEGER NOT NULL, PRIMARY KEY (facet, value)) WITHOUT ROWID;
CREATE TABLE incident_data_types(incident_id INTEGER NOT NULL REFERENCES incidents(id), data_type TEXT NOT NULL, PRIMARY KEY (data_type, incident_id)) WITHOUT ROWID;
CREATE TABLE incident_locations(incident_id INTEGER NOT NULL REFERENCES incidents(id), location TEXT NOT NULL, PRIMARY KEY (location, incident_id)) WITHOUT ROWID;
CREATE TABLE incident_sources(incident_id INTEGER NOT NULL REFERENCES incidents(id), format TEXT NOT NULL, PRIMARY KEY (format, incident_id)) WITHOUT ROWID;
CREATE TABLE tags(incident_id INTEGER NOT NULL REFERENCES incidents(id), tag TEXT NOT NULL, PRIMARY KEY (tag, incident_id)) WITHOUT ROWID;
CREATE INDEX idx_reports_incident_id ON reports(incident_id);
CREATE INDEX idx_reports_jurisdiction ON reports(jurisdiction);
CREATE INDEX idx_evidence_report_id ON evidence(report_id);
CREATE INDEX idx_revisions_report_id ON revisions(report_id);
CREATE INDEX idx_incident_data_types_incident_id ON incident_data_types(incident_id);
CREATE INDEX idx_incident_locations_incident_id ON incident_locations(incident_id);
CREATE INDEX idx_incident_sources_incident_id ON incident_sources(incident_id);
CREATE INDEX idx_tags_incident_id ON tags(incident_id);
CREATE INDEX idx_incidents_date_sort ON incidents(date_sort);
CREATE INDEX idx_incidents_affected ON incidents(affected);
CREATE INDEX idx_incidents_organization_sort ON incidents(organization_sort);
CREATE INDEX idx_incidents_state ON incidents(state);
CREATE INDEX idx_incidents_breach_type ON incidents(breach_type);
CREATE INDEX idx_incidents_attack ON incidents(attack);
CREATE INDEX idx_incidents_year ON incidents(year);
CREATE INDEX idx_incidents_sources ON incidents(sources);
CREATE INDEX idx_incidents_occurred ON incidents(occurred) WHERE occurred IS NOT NULL;
CREATE INDEX idx_incidents_discovered ON incidents(discovered) WHERE discovered IS NOT NULL;
CREATE INDEX idx_incidents_reported ON incidents(reported) WHERE reported IS NOT NULL;
CREATE INDEX idx_incidents_notified ON incidents(notified) WHERE notified IS NOT NULL;
CREATE INDEX idx_incidents_published ON incidents(published) WHERE published IS NOT NULL;

-- step 2
UPDATE reports SET json = json_set(json, '$.evidence', json((
    SELECT json_group_object(field, json(places)) FROM (
        SELECT field, json_group_array(json(
            CASE WHEN "column" IS NULL THEN json_object('start', start, 'end', "end", 'text', text)
                 ELSE json_object('column', "column", 'text', text) END)) AS places
        FROM evidence WHERE report_id = reports.id GROUP BY field ORDER BY min(evidence.rowid)))));
DROP TABLE evidence;
CREATE VIEW evidence AS
    SELECT reports.id AS report_id, field.key AS field,
           json_extract(place.value, '$.start') AS start, json_extract(place.value, '$.end') AS "end",
           json_extract(place.value, '$.column') AS "column", json_extract(place.value, '$.text') AS text
    FROM reports, json_each(reports.json, '$.evidence') AS field, json_each(field.value) AS place;

-- step 3
CREATE TABLE reports_aside(
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
    incident_id INTEGER NOT NULL, load_id INTEGER REFERENCES loads(id),
    updated_at TEXT, digest TEXT, fingerprint TEXT,
    format TEXT NOT NULL, title TEXT, author TEXT, publisher TEXT, url TEXT, path TEXT, row INTEGER, 
    organization TEXT, organization_type TEXT, state TEXT, country TEXT, jurisdiction TEXT,
    individuals_affected INTEGER, occurred TEXT, discovered TEXT, reported TEXT, notified TEXT,
    published TEXT, breach_type TEXT, attack TEXT, third_party TEXT,
    text TEXT, json TEXT NOT NULL, origin_id INTEGER NOT NULL, why TEXT NOT NULL);
ALTER TABLE reports ADD COLUMN fingerprint TEXT;
ALTER TABLE reports ADD COLUMN origin_id INTEGER;
UPDATE reports SET origin_id = incident_id;
CREATE INDEX idx_reports_origin_id ON reports(origin_id);
ALTER TABLE loads ADD COLUMN run INTEGER;
ALTER TABLE loads ADD COLUMN as_of TEXT;
ALTER TABLE loads ADD COLUMN stated TEXT;
ALTER TABLE loads ADD COLUMN taken_back_at TEXT;
CREATE TABLE appearances(report_id INTEGER NOT NULL, load_id INTEGER NOT NULL REFERENCES loads(id), path TEXT, row INTEGER, version INTEGER);
CREATE INDEX idx_appearances_report_id ON appearances(report_id, load_id);
CREATE TABLE versions(report_id INTEGER NOT NULL, number INTEGER NOT NULL, fingerprint TEXT, digest TEXT, text TEXT, json TEXT NOT NULL, PRIMARY KEY (report_id, number)) WITHOUT ROWID;
ALTER TABLE revisions RENAME TO revisions_before;
CREATE TABLE revisions(report_id INTEGER NOT NULL, number INTEGER NOT NULL, load_id INTEGER REFERENCES loads(id), as_of TEXT, changed_at TEXT, field TEXT, old TEXT, new TEXT, PRIMARY KEY (report_id, number)) WITHOUT ROWID;
ALTER TABLE edits RENAME TO edits_before;
CREATE TABLE edits(incident_id INTEGER, field TEXT, value TEXT, edited_at TEXT, PRIMARY KEY (incident_id, field));
INSERT INTO edits SELECT * FROM edits_before;
DROP TABLE edits_before;
ALTER TABLE tags RENAME TO tags_before;
CREATE TABLE tags(incident_id INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY (tag, incident_id));
INSERT INTO tags SELECT * FROM tags_before;
DROP TABLE tags_before;
ALTER TABLE notes RENAME TO notes_before;
CREATE TABLE notes(incident_id INTEGER PRIMARY KEY, note TEXT, edited_at TEXT);
INSERT INTO notes SELECT * FROM notes_before;
DROP TABLE notes_before;
CREATE INDEX idx_tags_incident_id ON tags(incident_id);
CREATE TABLE marks(incident_id INTEGER PRIMARY KEY);
CREATE VIEW incident_edits AS SELECT reports.incident_id AS incident_id, field, value, edited_at FROM edits JOIN reports ON origin_id = edits.incident_id;
CREATE VIEW incident_tags AS SELECT reports.incident_id AS incident_id, tag FROM tags JOIN reports ON origin_id = tags.incident_id;
CREATE VIEW incident_notes AS SELECT reports.incident_id AS incident_id, note, edited_at FROM notes JOIN reports ON origin_id = notes.incident_id;
CREATE VIEW incident_marks AS SELECT reports.incident_id AS incident_id FROM marks JOIN reports ON origin_id = marks.incident_id;
CREATE TABLE journal(id INTEGER PRIMARY KEY, at TEXT NOT NULL, act TEXT NOT NULL, what TEXT NOT NULL, details TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0);
DROP TABLE revisions_before;
CREATE INDEX idx_revisions_load_id ON revisions(load_id);
CREATE INDEX idx_revisions_field ON revisions(field);
CREATE INDEX idx_revisions_changed_at ON revisions(changed_at);

-- step 4
CREATE TABLE incident_conflicts(incident_id INTEGER NOT NULL REFERENCES incidents(id), field TEXT NOT NULL, PRIMARY KEY (field, incident_id)) WITHOUT ROWID;
CREATE INDEX idx_incident_conflicts_incident_id ON incident_conflicts(incident_id);
CREATE TABLE links(report_a INTEGER NOT NULL, report_b INTEGER NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL, decided_by TEXT, at TEXT, suggested INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (report_a, report_b)) WITHOUT ROWID;
CREATE INDEX idx_links_report_b ON links(report_b);
CREATE INDEX idx_links_suggested ON links(score) WHERE suggested;
CREATE TABLE decisions(report_a INTEGER NOT NULL, report_b INTEGER NOT NULL, verdict TEXT NOT NULL, PRIMARY KEY (report_a, report_b)) WITHOUT ROWID;
CREATE TABLE campaigns(id INTEGER PRIMARY KEY, mark TEXT NOT NULL, vendor TEXT NOT NULL, start TEXT);
CREATE INDEX idx_campaigns_mark ON campaigns(mark);
CREATE TABLE campaign_reports(campaign_id INTEGER NOT NULL REFERENCES campaigns(id), report_id INTEGER NOT NULL, PRIMARY KEY (campaign_id, report_id)) WITHOUT ROWID;
CREATE INDEX idx_campaign_reports_report_id ON campaign_reports(report_id);
CREATE TABLE link_marks(mark TEXT NOT NULL, report_id INTEGER NOT NULL, PRIMARY KEY (mark, report_id)) WITHOUT ROWID;
CREATE TABLE link_pending(report_id INTEGER PRIMARY KEY, key TEXT, json TEXT);
INSERT INTO link_pending(report_id) SELECT id FROM reports;
CREATE TRIGGER report_gone AFTER DELETE ON reports BEGIN INSERT OR IGNORE INTO link_pending VALUES (old.id, old.key, old.json); END;

-- step 5
DROP TABLE link_marks;
DROP TRIGGER report_gone;
DROP TABLE link_pending;
CREATE TABLE link_records(report_id INTEGER PRIMARY KEY, key TEXT NOT NULL, record TEXT NOT NULL);
CREATE TABLE link_marks(mark INTEGER NOT NULL, report_id INTEGER NOT NULL, PRIMARY KEY (mark, report_id)) WITHOUT ROWID;
CREATE TABLE link_pending(report_id INTEGER PRIMARY KEY);
INSERT INTO link_pending(report_id) SELECT id FROM reports;
CREATE TRIGGER report_gone AFTER DELETE ON reports BEGIN INSERT OR IGNORE INTO link_pending VALUES (old.id); END;
