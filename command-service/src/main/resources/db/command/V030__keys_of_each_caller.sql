-- Each client of a company has idempotency keys of its own.
ALTER TABLE stored_response ADD COLUMN actor text COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE stored_response ALTER COLUMN actor DROP DEFAULT;
ALTER TABLE stored_response DROP CONSTRAINT stored_response_pkey, ADD PRIMARY KEY (tenant_id, actor, idempotency_key);
