-- With the event that begins an erasure. After a restore the company may be one that has not ended yet, or not even
-- begun: what is in the ledger outside is erased again all the same.
CREATE FUNCTION fence_company(company text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered('platform');
  IF company = 'platform' THEN
    RAISE EXCEPTION 'the platform is no company' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF NOT EXISTS (SELECT FROM tenant_gate WHERE tenant_id = company AND status IN ('INACTIVE', 'ERASED'))
    AND NOT EXISTS (SELECT FROM recovery WHERE ended_at IS NULL) THEN
    RAISE EXCEPTION 'company % has not ended', company USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO tenant_gate (tenant_id, status, version) VALUES (company, 'ERASED', 9223372036854775807)
    ON CONFLICT (tenant_id) DO UPDATE SET status = excluded.status, version = excluded.version;
END
$$;
REVOKE ALL ON FUNCTION fence_company(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION fence_company(text) TO hr_app;

-- Only behind the fence, where nothing is added any more: then the system may do it.
CREATE OR REPLACE FUNCTION purge_events(tenant text, most integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  removed bigint;
BEGIN
  PERFORM require_fence(tenant);
  INSERT INTO event_purge (tenant_id, purged_at, xid, events)
  VALUES (tenant, now(), pg_current_xact_id()::text::bigint, 0)
  ON CONFLICT (tenant_id) DO UPDATE SET purged_at = excluded.purged_at, xid = excluded.xid;
  DELETE FROM event WHERE tenant_id = tenant AND (stream_id, sequence) IN (
    SELECT stream_id, sequence FROM event WHERE tenant_id = tenant ORDER BY stream_id, sequence LIMIT most);
  GET DIAGNOSTICS removed = ROW_COUNT;
  UPDATE event_purge SET events = events + removed WHERE tenant_id = tenant;
  RETURN removed;
END
$$;
GRANT EXECUTE ON FUNCTION purge_events(text, integer) TO hr_system;
