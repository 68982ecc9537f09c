-- What a sign-in leaves behind beside its session: no facts, and of every secret the SHA-256 only. Requests of people
-- who are signed in never come here; the issuer does, as hr_system, and each statement names what it is about.

-- By which browsers are known, so that who signs in to a second program is not asked again.
CREATE TABLE browser_session (
  tenant_id text COLLATE "C" NOT NULL,
  cookie_hash bytea NOT NULL,
  session_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  signed_in_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, cookie_hash)
);
CREATE INDEX ON browser_session (cookie_hash);
CREATE INDEX ON browser_session (tenant_id, session_id);

-- Kept for a while after it was used: a code that comes again ends its session.
CREATE TABLE authorization_code (
  tenant_id text COLLATE "C" NOT NULL,
  code_hash bytea NOT NULL,
  session_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  redirect_uri text COLLATE "C" NOT NULL,
  challenge text COLLATE "C" NOT NULL,
  nonce text COLLATE "C",
  scopes text COLLATE "C" NOT NULL,
  signed_in_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (tenant_id, code_hash)
);
CREATE INDEX ON authorization_code (code_hash);
CREATE INDEX ON authorization_code (expires_at);

-- One row for all refresh tokens that follow each other: the last one counts, any other one of the family was stolen
-- from somebody. A token names its family by a secret of its own, so that nobody else can name it.
CREATE TABLE refresh_family (
  tenant_id text COLLATE "C" NOT NULL,
  family_hash bytea NOT NULL,
  token_hash bytea NOT NULL,
  session_id text COLLATE "C" NOT NULL,
  account_id text COLLATE "C" NOT NULL,
  client_id text COLLATE "C" NOT NULL,
  scopes text COLLATE "C" NOT NULL,
  signed_in_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, family_hash)
);
CREATE INDEX ON refresh_family (family_hash);
CREATE INDEX ON refresh_family (tenant_id, session_id);
CREATE INDEX ON refresh_family (expires_at);

SELECT protect_tenant_table('browser_session'), protect_tenant_table('authorization_code'),
  protect_tenant_table('refresh_family');
GRANT SELECT, INSERT, UPDATE, DELETE ON browser_session, authorization_code, refresh_family TO hr_system;

-- How often sign-ins have been tried lately: by an account from an address, and by an address. Whoever tries is no
-- company's, so the platform's; names are keyed hashes. The level leaks, and what is above its limit waits.
CREATE TABLE sign_in_attempt (
  tenant_id text COLLATE "C" NOT NULL,
  bucket text COLLATE "C" NOT NULL,
  level double precision NOT NULL,
  tried_at timestamptz NOT NULL,
  paused_until timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, bucket)
);
CREATE INDEX ON sign_in_attempt (tried_at);
SELECT protect_tenant_table('sign_in_attempt');
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_attempt TO hr_system;

-- Counts an attempt before its password is looked at, so that a hundred at once are a hundred. Answers until when it has
-- to wait, if it may not be made, and until when the next one would.
CREATE FUNCTION try_sign_in(
  tried_bucket text, now timestamptz, free integer, leak interval, longest interval,
  OUT refused_until timestamptz, OUT paused timestamptz)
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  INSERT INTO sign_in_attempt AS a (tenant_id, bucket, level, tried_at, paused_until)
    VALUES ('platform', tried_bucket, 1, now, now)
    ON CONFLICT (tenant_id, bucket) DO UPDATE SET
      level = greatest(0, a.level - extract(epoch FROM now - a.tried_at) / extract(epoch FROM leak)) + 1,
      tried_at = now,
      paused_until = now + least(longest, interval '1 second' * (power(2, least(20, greatest(0,
        ceil(a.level - extract(epoch FROM now - a.tried_at) / extract(epoch FROM leak)) + 1 - free))) - 1))
    WHERE a.paused_until <= now
    RETURNING a.paused_until INTO paused;
  IF NOT FOUND THEN
    SELECT a.paused_until INTO refused_until FROM sign_in_attempt a
     WHERE a.tenant_id = 'platform' AND a.bucket = tried_bucket;
    paused := refused_until;
  END IF;
END
$$;
REVOKE ALL ON FUNCTION try_sign_in FROM PUBLIC;
GRANT EXECUTE ON FUNCTION try_sign_in TO hr_system;

-- What has been refused and is to be recorded, after the answer. One is written of each attempt, also of those that are
-- nobody's, which are thrown away: how long an answer takes says nothing.
CREATE TABLE sign_in_note (
  tenant_id text COLLATE "C" NOT NULL,
  note_id bigint GENERATED ALWAYS AS IDENTITY,
  account_id text COLLATE "C" NOT NULL,
  cause text COLLATE "C" NOT NULL,
  paused_until timestamptz,
  noted_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, note_id)
);
CREATE INDEX ON sign_in_note (note_id);
SELECT protect_tenant_table('sign_in_note');
GRANT SELECT, INSERT, DELETE ON sign_in_note TO hr_system;
