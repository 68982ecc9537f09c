CREATE TABLE account (
  tenant_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  email text COLLATE "C" NOT NULL,
  employee_id text COLLATE "C",
  roles text COLLATE "C" NOT NULL,
  active boolean NOT NULL,
  disabled boolean NOT NULL,
  PRIMARY KEY (tenant_id, account_id)
);
CREATE INDEX ON account (tenant_id, email, account_id);
SELECT protect_read_model('account');

-- Sessions that are over too; ids are in the order of their beginning.
CREATE TABLE sign_in_session (
  tenant_id text COLLATE "C" NOT NULL,
  session_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  client text COLLATE "C" NOT NULL,
  since timestamptz NOT NULL,
  last_used_on date NOT NULL,
  ended boolean NOT NULL,
  PRIMARY KEY (tenant_id, session_id)
) PARTITION BY HASH (tenant_id);

DO $$
BEGIN
  FOR part IN 0..15 LOOP
    EXECUTE format('CREATE TABLE sign_in_session_%s PARTITION OF sign_in_session'
      ' FOR VALUES WITH (MODULUS 16, REMAINDER %s)', lpad(part::text, 2, '0'), part);
  END LOOP;
END
$$;
CREATE INDEX ON sign_in_session (tenant_id, account_id, session_id);
SELECT protect_read_model('sign_in_session');
