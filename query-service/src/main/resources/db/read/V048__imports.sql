CREATE TABLE import_run (
  tenant_id text COLLATE "C" NOT NULL,
  import_id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  dry_run boolean NOT NULL,
  all_or_nothing boolean NOT NULL,
  state text COLLATE "C" NOT NULL
    CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED', 'COMPLETED_WITH_FAILURES', 'FAILED')),
  total integer,
  done integer NOT NULL,
  failed integer NOT NULL,
  failure text COLLATE "C",
  PRIMARY KEY (tenant_id, import_id)
);
SELECT protect_read_model('import_run');

CREATE TABLE import_error (
  tenant_id text COLLATE "C" NOT NULL,
  import_id text COLLATE "C" NOT NULL,
  row_number integer NOT NULL,
  -- of the event that told it, and where among the others it did
  sequence bigint NOT NULL,
  place integer NOT NULL,
  title text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant_id, import_id, row_number, sequence, place)
);
SELECT protect_read_model('import_error');
