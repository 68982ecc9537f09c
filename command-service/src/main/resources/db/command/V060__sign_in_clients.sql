-- Programs through which people sign in; a function of the events alone. Addresses are separated by a blank.
CREATE TABLE sign_in_client (
  tenant_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  redirect_uris text NOT NULL,
  post_logout_redirect_uris text NOT NULL,
  revoked boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, client_id)
);
-- who signs in brings the client, and no company yet
CREATE INDEX ON sign_in_client (client_id);
SELECT protect_tenant_table('sign_in_client');
GRANT SELECT, INSERT, UPDATE ON sign_in_client TO hr_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_client TO hr_system;

-- A bound against mistakes: nobody needs as many. Rivals of a company wait for each other.
CREATE FUNCTION require_sign_in_client_room(tenant text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM pg_advisory_xact_lock(hashtextextended('sign-in clients ' || tenant, 0));
  IF (SELECT count(*) FROM sign_in_client c WHERE c.tenant_id = tenant AND NOT c.revoked) > 100 THEN
    RAISE EXCEPTION USING ERRCODE = 'HR422', MESSAGE = 'SIGN_IN_CLIENTS_QUOTA';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION require_sign_in_client_room FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_sign_in_client_room TO hr_app;
