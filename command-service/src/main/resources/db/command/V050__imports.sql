-- Files that people have brought, as their events tell it: what is to be done, and how far it is.
CREATE TABLE import_run (
  tenant_id text COLLATE "C" NOT NULL,
  import_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  dry_run boolean NOT NULL,
  all_or_nothing boolean NOT NULL,
  requested_by text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
  -- how many rows have been looked at, and worked on
  checked integer NOT NULL DEFAULT 0,
  up_to integer NOT NULL DEFAULT 0,
  done integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, import_id)
);
CREATE INDEX ON import_run (tenant_id, import_id) WHERE state IN ('QUEUED', 'RUNNING');
SELECT protect_tenant_table('import_run');
GRANT SELECT, INSERT, UPDATE, DELETE ON import_run TO hr_app, hr_system;

-- Which of them lie in the file store. No event says so: a row is there before its file and goes after it, so that what
-- a crash leaves behind is found.
CREATE TABLE import_file (
  tenant_id text COLLATE "C" NOT NULL,
  import_id text COLLATE "C" NOT NULL,
  stored_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, import_id)
);
SELECT protect_tenant_table('import_file');
GRANT SELECT, INSERT, DELETE ON import_file TO hr_system;

-- the departments of a company by their codes
CREATE INDEX ON fact (tenant_id, value) WHERE fact = 'FOUNDED';
