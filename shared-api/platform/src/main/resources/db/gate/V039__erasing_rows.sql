-- What is erased of a company is found in the catalogue: each table with a tenant, in each schema, unless it is among these.
CREATE TABLE erasure_keeps (
  relation text COLLATE "C" NOT NULL PRIMARY KEY,
  reason text NOT NULL
);
INSERT INTO erasure_keeps VALUES
  ('tenant_gate', 'the fence itself, for ever'),
  ('erased_rows', 'how many rows have gone, for the certificate'),
  ('event', 'goes by purge_events, after all that is made of it'),
  ('event_purge', 'who misses an event finds there why'),
  ('seal_root', 'proofs of others need it; hashes only'),
  ('access_log', 'what is younger than two years has to be kept for these (Safety Standards, article 8)');

-- Where a company's id stands elsewhere: the rows for which the condition holds; $1 is the company. In this order.
CREATE TABLE erasure_place (
  place integer NOT NULL PRIMARY KEY,
  relation text COLLATE "C" NOT NULL,
  condition text NOT NULL
);
INSERT INTO erasure_place VALUES
  (10, 'scheduled_tasks', 'starts_with(task_instance, $1 || ''/'') AND task_name !~* ''erasure|offboarding'''),
  (20, 'saga_entry', 'sagatype !~ ''OffboardingSaga'' AND sagaid IN (SELECT sagaid FROM association_value_entry'
    ' WHERE associationkey = ''tenantId'' AND associationvalue = $1)'),
  (30, 'association_value_entry', 'sagatype !~ ''OffboardingSaga'' AND associationvalue = $1'),
  (40, 'claim', 'tenant_id = ''platform'' AND owner = $1'),
  (50, 'replay', 'tenant_id = ''platform'' AND company = $1'),
  (60, 'batch_run', 'tenant_id = ''platform'' AND company = $1'),
  (70, 'alert', 'tenant_id = ''platform'' AND strpos(subject, $1) > 0'),
  (80, 'access_log', 'tenant_id = $1 AND at < now() - interval ''2 years''');
GRANT SELECT ON erasure_keeps, erasure_place TO hr_system;

-- Counted with the deletion, in its transaction: exact though a run dies anywhere.
CREATE TABLE erased_rows (
  tenant_id text COLLATE "C" NOT NULL,
  step text COLLATE "C" NOT NULL,
  relation text COLLATE "C" NOT NULL,
  rows bigint NOT NULL,
  PRIMARY KEY (tenant_id, step, relation)
);
SELECT protect_tenant_table('erased_rows');
GRANT SELECT ON erased_rows TO hr_system;

-- Tables of which rows have gone, on the read side: what a row said stays in the files until they are written anew.
CREATE TABLE rewrite_due (
  relation text COLLATE "C" NOT NULL PRIMARY KEY,
  since timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON rewrite_due TO hr_system;

CREATE FUNCTION require_fence(tenant text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM tenant_gate WHERE tenant_id = tenant AND status = 'ERASED') THEN
    RAISE EXCEPTION 'company % is not behind the fence', tenant USING ERRCODE = 'insufficient_privilege';
  END IF;
END
$$;
REVOKE ALL ON FUNCTION require_fence(text) FROM PUBLIC;

-- Where rows of a company are, part by part, each with the condition by which they are found.
CREATE FUNCTION company_rows() RETURNS TABLE (place integer, name text, relation regclass, condition text)
  LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT erasure_place.place, erasure_place.relation, found.oid::regclass, erasure_place.condition
    FROM erasure_place JOIN pg_class AS found
      ON found.relname = erasure_place.relation AND found.relnamespace = 'public'::regnamespace
   WHERE NOT (erasure_place.relation = 'replay' OR erasure_place.relation = 'batch_run')
      OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = found.oid AND attname = 'company')
  UNION ALL
  SELECT 1000, CASE WHEN nspname = 'public' THEN root.relname ELSE nspname || '.' || root.relname END,
         part.oid::regclass, 'tenant_id = $1'
    FROM pg_class AS part
    JOIN pg_attribute ON attrelid = part.oid AND attname = 'tenant_id' AND NOT attisdropped
    JOIN pg_class AS root ON root.oid = coalesce(pg_partition_root(part.oid), part.oid)
    JOIN pg_namespace ON pg_namespace.oid = root.relnamespace
   WHERE part.relkind = 'r' AND part.relpersistence <> 't' AND nspname !~ '^pg_' AND nspname <> 'information_schema'
     AND root.relname NOT IN (SELECT kept.relation FROM erasure_keeps AS kept)
   ORDER BY 1, 2, 3
$$;
REVOKE ALL ON FUNCTION company_rows() FROM PUBLIC;

-- At most so many rows of a company behind the fence, counted for a step; 0 says that there are none left.
CREATE FUNCTION erase_rows(tenant text, of_step text, most integer) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  it record;
  removed bigint;
BEGIN
  PERFORM require_fence(tenant);
  PERFORM pg_advisory_xact_lock(hashtextextended('erasure ' || tenant, 0));
  FOR it IN SELECT * FROM company_rows() LOOP
    EXECUTE format('DELETE FROM %1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE %2$s LIMIT $2)) AND %2$s',
      it.relation, it.condition) USING tenant, most;
    GET DIAGNOSTICS removed = ROW_COUNT;
    IF removed > 0 THEN
      INSERT INTO erased_rows AS counted VALUES (tenant, of_step, it.name, removed)
        ON CONFLICT (tenant_id, step, relation) DO UPDATE SET rows = counted.rows + removed;
      IF to_regclass('projection_token') IS NOT NULL THEN
        INSERT INTO rewrite_due VALUES (it.relation::text) ON CONFLICT DO NOTHING;
      END IF;
      RETURN removed;
    END IF;
  END LOOP;
  RETURN 0;
END
$$;

-- Which of these still have rows of a company behind the fence.
CREATE FUNCTION rows_left(tenant text) RETURNS SETOF text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  it record;
  found_some boolean;
BEGIN
  PERFORM require_fence(tenant);
  FOR it IN SELECT * FROM company_rows() LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %s)', it.relation, it.condition) INTO found_some USING tenant;
    IF found_some THEN
      RETURN NEXT it.name;
    END IF;
  END LOOP;
END
$$;
REVOKE ALL ON FUNCTION erase_rows(text, text, integer), rows_left(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_rows(text, text, integer), rows_left(text) TO hr_system;

-- Writes the files of such a table anew, without what has gone; who uses it makes this give up soon, since others would
-- queue behind it.
CREATE FUNCTION rewrite_table(due text) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '300ms'
AS $$
DECLARE
  target regclass := to_regclass(due);
BEGIN
  DELETE FROM rewrite_due WHERE relation = due;
  IF NOT FOUND OR target IS NULL THEN
    RETURN;
  END IF;
  EXECUTE format('CLUSTER %s USING %I', target,
    (SELECT relname FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE indrelid = target AND indisprimary));
  EXECUTE format('ANALYZE %s', target);
END
$$;
REVOKE ALL ON FUNCTION rewrite_table(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION rewrite_table(text) TO hr_system;

-- Of the read side: whether a segment of a processor may still apply an event up to there. A token stays where the last
-- event was that the processor wanted; written down beside it is where it is.
CREATE FUNCTION is_read_side_behind(of_xid bigint, of_pos bigint) RETURNS boolean
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF to_regclass('projection_token') IS NULL THEN
    RETURN false;
  END IF;
  RETURN EXISTS (
    SELECT FROM projection_token LEFT JOIN processor_position USING (processor, segment)
     WHERE (coalesce(xid, 0), coalesce(pos, 0)) < (of_xid, of_pos)
       AND (coalesce((convert_from(token, 'UTF8')::json ->> 'xid')::bigint, 0),
            coalesce((convert_from(token, 'UTF8')::json ->> 'pos')::bigint, 0)) < (of_xid, of_pos));
END
$$;
REVOKE ALL ON FUNCTION is_read_side_behind(bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_read_side_behind(bigint, bigint) TO hr_system;
