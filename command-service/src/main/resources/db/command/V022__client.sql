CREATE TABLE client (
    tenant_id   text COLLATE "C" NOT NULL,
    client_id   text COLLATE "C" NOT NULL,
    name        text        NOT NULL,
    secret_hash text        NOT NULL,
    roles       text[]      NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, client_id)
);

-- Sign-in knows the client but not yet the tenant.
CREATE INDEX client_by_id ON client (client_id);

SELECT protect_tenant_table('client');
GRANT INSERT ON client TO hr_app;
GRANT SELECT, INSERT, UPDATE ON client TO hr_system;

-- A super admin may name any company, so that it has to be looked up whether there is one.
CREATE FUNCTION admit_client(gate_kind text, tenant text, scope text, key text,
    OUT gate text, OUT kept_fingerprint text, OUT stored_response text, OUT kept_position text, OUT status text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  SELECT a.gate, a.kept_fingerprint, a.stored_response, a.kept_position
    INTO gate, kept_fingerprint, stored_response, kept_position
    FROM admit_command(gate_kind, tenant, scope, key) a;
  SELECT g.status INTO status FROM tenant_gate g WHERE g.tenant_id = tenant;
END
$$;
REVOKE ALL ON FUNCTION admit_client FROM PUBLIC;
GRANT EXECUTE ON FUNCTION admit_client TO hr_app;
