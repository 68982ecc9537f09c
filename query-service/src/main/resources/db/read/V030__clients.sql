CREATE TABLE client (
  tenant_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  roles text COLLATE "C" NOT NULL,
  created_at timestamptz NOT NULL,
  expires_on date,
  last_used_on date,
  state text COLLATE "C" NOT NULL CHECK (state IN ('ACTIVE', 'REVOKED')),
  PRIMARY KEY (tenant_id, client_id)
);
SELECT protect_read_model('client');
