-- Beside this stream so many have published rules, and nobody publishes any until this has ended.
CREATE FUNCTION require_rule_sets_published(tenant text, own text, many bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM require_entered(tenant);
  PERFORM pg_advisory_xact_lock(hashtextextended('rule sets', 0));
  IF (SELECT count(*) FROM event e
       WHERE e.tenant_id = tenant AND e.stream_id > 'rule-set:' AND e.stream_id < 'rule-set;'
         AND e.stream_id <> own AND e.payload_type = 'payroll.RuleSetPublished') <> many THEN
    RAISE EXCEPTION 'rules were published meanwhile' USING ERRCODE = 'serialization_failure';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION require_rule_sets_published FROM PUBLIC;
GRANT EXECUTE ON FUNCTION require_rule_sets_published TO hr_app, hr_system;
